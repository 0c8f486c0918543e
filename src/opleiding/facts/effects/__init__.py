"""Facts about effects: who is to be asked when, what was answered, how far indicators moved."""
