"""What a site can become besides a website. An exporter gives files; it touches no disk and no clock."""
