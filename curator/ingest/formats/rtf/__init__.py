"""Rich Text Format: bytes to tokens, tokens to the blocks of a document."""
