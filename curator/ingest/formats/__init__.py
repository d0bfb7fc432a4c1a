"""The formats that captures come in, one module each: bytes to `ParsedCapture`. `ingest.reader` lists them."""
