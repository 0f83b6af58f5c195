"""The collection in memory, and the paragraphs of it that may answer."""
