"""The encoding that counts tokens: the text it is learned from and how."""
