"""One file a rule, named by its code: the folder is the registry, the docstring is the rule's page."""
