"""The Export stage: a profile, previews of what it gives, what is still open, and the files."""
