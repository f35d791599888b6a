"""Writes pages into shells that MkDocs rendered, and the files that stand beside them."""
