"""Lets `python -m easyread` do what the `easyread` command does."""

from easyread.cli.command import main

if __name__ == "__main__":
    main()
