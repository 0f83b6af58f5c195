"""Where words were said before: traced, followed through the years, checked in a draft."""
