"""OCR mode, tested on damage of our own."""
