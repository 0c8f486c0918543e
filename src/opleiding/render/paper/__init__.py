"""A report's Markdown on paper, on screen and in a word processor: one text, many forms."""
