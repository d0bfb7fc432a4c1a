"""How the data of OCR mode are made, from free texts alone: counts of words, pages drawn and read again, judges."""
