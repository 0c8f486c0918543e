"""A personal plan drafted from what is known: goals, levels, trainings, calendar. Nothing is invented."""
