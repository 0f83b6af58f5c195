"""Files to lines, one reader a format."""
