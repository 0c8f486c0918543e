"""How ready people feel, in figures of groups that are large enough."""
