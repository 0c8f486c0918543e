"""Foreign formats, one file each: nothing in here writes into the policy repo."""
