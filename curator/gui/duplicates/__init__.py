"""The Duplicates stage: groups of repeated comments, their variants side by side, and what to do with them."""
