"""Blocks to numbers and named signals: phrases, shape, neighbourhood."""
