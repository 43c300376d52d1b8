"""How well readers probably know a word: how common it is, corrected where print misleads. English.

Three things that counts of printed words do not show: words of daily life are known better than their figure says
(`everyday_words.txt`), words of offices and sciences less well (`official_words.txt`), and a word made from a common
one with a plain ending ("slowness", "reopen") is understood through that one. Sources: J. Green, "Vocabulary and word
families" is not needed for this; see L. Bauer and P. Nation, "Word families" (1993), levels 2 to 4, for the endings.
"""
