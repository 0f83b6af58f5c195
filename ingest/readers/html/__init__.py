"""Web pages to lines."""
