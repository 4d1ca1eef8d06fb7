"""How the table of scores is made; outside the package."""
