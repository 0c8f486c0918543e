"""What is written down: one file a kind. `kinds.py` lists them."""
