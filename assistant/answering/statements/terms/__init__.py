"""Answers to what statements say in other words, or in another language."""
