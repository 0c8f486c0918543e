"""What comes first, and what fits in a budget."""
