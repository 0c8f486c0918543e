"""The diagrams of a report, drawn: the Mermaid that GitHub and GitLab show, as vectors for paper."""
