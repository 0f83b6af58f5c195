"""From a question to a cited answer: retrieval, answering, the page."""
