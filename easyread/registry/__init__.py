"""Everything that can be plugged in: built-in rules and exporters, and those of installed packages."""
