"""How well questions are answered, measured on gold questions."""
