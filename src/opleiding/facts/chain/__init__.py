"""One chain from need to next step: its links, and what is missing in it."""
