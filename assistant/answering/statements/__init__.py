"""Answers of statements: which, how many, when, by whom, and what they commit to."""
