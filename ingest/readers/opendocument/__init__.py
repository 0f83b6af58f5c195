"""OpenDocument texts (ODT) to lines."""
