"""How findings, figures, pictures and reviews are told: to people as text and HTML, to programs as JSON and others."""
