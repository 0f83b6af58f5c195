"""Which paragraphs are nearest to a question, and how near."""
