"""What is said of what is not there, is near only, or was spelt otherwise."""
