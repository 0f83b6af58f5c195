"""What statements are to be: of a kind, a place, a language."""
