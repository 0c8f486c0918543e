"""The board: what stands where, what is late, who acts, and what to type next."""
