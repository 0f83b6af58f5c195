"""What the page promises, in a real browser and over HTTP."""
