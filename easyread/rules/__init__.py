"""All built-in rules: one file each, in the folder of its family. A new file is a new rule; there is no list."""
