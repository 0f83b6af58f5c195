"""Answers to what is asked of all statements on the whole."""
