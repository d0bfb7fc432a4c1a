"""Documents of word processors that are packages of XML."""
