"""Python-Markdown extensions: one thing authors can write, or one part of the page, in each file."""
