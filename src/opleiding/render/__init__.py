"""From a report's context to what a person reads."""
