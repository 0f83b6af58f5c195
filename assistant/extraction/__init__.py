"""The words of a paragraph that answer, and how sure that is."""
