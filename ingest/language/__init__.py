"""Sentences, numerals, dates and names in the languages of statements."""
