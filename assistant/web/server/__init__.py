"""The server beneath the page: its socket, its connections, its end."""
