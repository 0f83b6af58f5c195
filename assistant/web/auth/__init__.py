"""Who is let in to the page, and how often."""
