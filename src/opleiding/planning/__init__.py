"""The timetable: a problem as plain data, a planner, a solver, and an explanation of what stands in the way."""
