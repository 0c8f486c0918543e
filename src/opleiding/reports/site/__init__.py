"""The policy as a site: what each page shows, before anybody thinks of HTML."""
