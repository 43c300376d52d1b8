"""What assistive technology makes of a page: roles, names, what is hidden, what the keyboard reaches."""
