"""Competence frameworks of others: tables and YAML in, competences out."""
