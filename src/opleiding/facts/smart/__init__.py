"""Whether a goal is specific, measurable and dated."""
