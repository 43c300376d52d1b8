"""Where files go: a folder, an archive, memory. The only modules that write output to disk."""
