"""Rules about the words of a document."""
