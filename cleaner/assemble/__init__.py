"""Roles to an article, and the article to JSON, Markdown, HTML and JSON-LD."""
