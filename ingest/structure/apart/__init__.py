"""What is not the text itself: furniture of pages, titles, notes, and what they tell of it."""
