"""`python -m maarat`."""

from maarat.cli import main

if __name__ == "__main__":
    main()
