"""Generator of public transparency sites for neighbourhood award programmes."""

__version__ = "0.1.0"
