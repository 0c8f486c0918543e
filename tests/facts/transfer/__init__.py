"""Transfer to the work."""
