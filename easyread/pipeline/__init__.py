"""All stages of a run, from content on disk to findings and files."""
