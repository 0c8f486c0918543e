"""Answers that come in: what the exports of forms, and our own page, say of a training."""
