"""What an attacker sends: one real server, tables of attacks, a fuzz of every function."""
