"""Whether what was learned is used at work: what helps, what hinders, and whom to ask about it."""
