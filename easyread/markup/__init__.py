"""Markdown into fragments, and the way back from a fragment's words to their place in the source.

Belongs here: the converter with its extensions, the words of a document as readers meet them, the source map.
Does not belong here: files on disk, templates, rules, addresses of pages.
"""
