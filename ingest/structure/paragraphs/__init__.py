"""Paragraphs put together, with their sections and the labels that citations print."""
