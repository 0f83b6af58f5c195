"""What a question's own words tell: its form, names, times, quotations and sides."""
