"""Answers worded by a language model, each sentence checked."""
