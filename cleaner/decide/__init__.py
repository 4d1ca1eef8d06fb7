"""Evidence to roles: scores, sequence, rules."""
