"""The live preview: a server on the author's own computer, and a panel in the page that says what to mend and why.

Nothing here is ever part of a built site. Pages come from `pipeline`; this layer serves them and adds one script.
"""
