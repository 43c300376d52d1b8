"""What can be said about words and sentences of a text: pure functions over plain text, without Markdown or HTML.

Belongs here: splitting, lemmas, verbs, clauses, passives, names, frequencies, figures, and the word lists under
data/ that rules look things up in. Does not belong here: findings, thresholds, messages, places in files.
"""
