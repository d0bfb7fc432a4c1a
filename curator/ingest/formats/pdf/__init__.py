"""PDF files with text: glyphs, set together to words, lines, columns and paragraphs."""
