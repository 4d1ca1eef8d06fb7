"""Input to blocks: decoding, language, plain text."""
