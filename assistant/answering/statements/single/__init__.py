"""Answers to what is asked of one statement, or of each of several."""
