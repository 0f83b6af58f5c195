"""What happens in each view of the page."""
