"""OCR mode: what recognition did to a text, told by the shapes of letters, the words of the time and their company."""
