"""Phrases and words of each language: data only, the same two files in every folder."""
