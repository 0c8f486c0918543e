"""Who takes part in which session, where and when."""
