"""Follow-ups of the one statement that was just told."""
