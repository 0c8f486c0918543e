"""Questions with one answer: pure functions of a Policy."""
