"""Goals, hours and money set beside the objectives: gaps, pictures, and the plan of a year."""
