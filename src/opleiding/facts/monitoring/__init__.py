"""Step 8 · on course or not: expected courses, samples, control charts, early signs, adjustments."""
