"""Facts about money: what a case takes, what it brings, and what came of it."""
