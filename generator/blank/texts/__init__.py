"""Texts of the files that a new programme begins with."""
