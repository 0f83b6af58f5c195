"""What an answer is made of, and citations as people write them."""
