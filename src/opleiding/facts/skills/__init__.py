"""Facts about competences: the skills matrix, certificates, and what is to be renewed."""
