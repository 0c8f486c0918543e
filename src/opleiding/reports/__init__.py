"""One file a report: a frozen context, and the function that fills it from facts."""
