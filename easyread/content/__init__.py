"""Reads a content folder into a frozen `Site`. Knows YAML, file names and encodings, but no Markdown."""
