"""Whether a question leans on the turn before, and on what of it."""
