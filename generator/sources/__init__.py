"""Readers: files of `data/` to records that know their place. Nothing here judges the data."""
