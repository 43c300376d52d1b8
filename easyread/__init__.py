"""easyread: accessible easy-read learning sites, in two versions, checked and packed."""

__version__ = "0.1.0"
