"""`python -m generator` is the same as `bantar`."""

from generator.cli import main

if __name__ == "__main__":
    main()
