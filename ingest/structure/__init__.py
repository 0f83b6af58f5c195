"""From the lines of a source to paragraphs with their author's numbers."""
