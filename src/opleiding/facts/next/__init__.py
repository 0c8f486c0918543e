"""Step 10: what asks for a next step, and why; what lies ahead of newcomers; reminders."""
