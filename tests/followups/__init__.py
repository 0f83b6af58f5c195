"""What follow-ups promise: questions that lean on the turns before."""
