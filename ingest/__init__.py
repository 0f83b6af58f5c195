"""From files to an index: reading, structure, passages, vectors, sync."""
