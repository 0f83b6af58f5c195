"""Answers in exact words: a paragraph pointed at, a phrase, where wording was said before."""
