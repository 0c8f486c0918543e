"""`opleiding trace`."""
