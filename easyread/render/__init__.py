"""From documents and outlines to pages: addresses, navigation, typed contexts, themes and their assets."""
