"""Which training form fits a goal, on what that is weighed, and what the catalogue asks for it."""
