"""Statistics of small samples: intervals, p-values, effect sizes. Pure, and the standard library only."""
