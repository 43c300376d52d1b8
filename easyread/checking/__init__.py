"""The checking engine: what a rule is, what it looks at, which rules run, and findings from problems."""
