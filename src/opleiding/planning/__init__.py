"""What the solver is for: the timetable (problem, planner, program, what stands in the way), and best sets."""
