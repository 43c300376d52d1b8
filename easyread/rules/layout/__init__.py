"""Rules about rows, pictures and the parts of an easy document."""
