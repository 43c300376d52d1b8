"""Rules about the HTML of a page, whoever made it."""
