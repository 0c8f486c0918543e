"""The site as files: templates filled, reports turned into pages, a style, a list to search in."""
