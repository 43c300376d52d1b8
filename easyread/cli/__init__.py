"""The command line: one file for each command. It parses, calls, prints and gives the exit code."""
