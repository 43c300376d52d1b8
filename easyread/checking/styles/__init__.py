"""What style sheets make of a page, worked out without a browser: what is shown, in which colours and sizes."""
