"""Disk: strict YAML in, whole files out, nothing lost."""
