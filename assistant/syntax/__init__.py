"""Sentences parsed: which word hangs on which, what is named. Only this room knows spaCy."""
