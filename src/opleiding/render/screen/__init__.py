"""Pages to fill in on a screen, without a server."""
