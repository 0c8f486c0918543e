"""One file a rule, named by its code: the folder is the registry, the docstring its page."""
