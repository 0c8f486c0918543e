"""Which needs are alike, and which belong together."""
