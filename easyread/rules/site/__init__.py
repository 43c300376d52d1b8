"""Rules about files, links, settings and front matter."""
