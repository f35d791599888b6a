"""Compares what is public with what was, and writes a release into the data: the only layer that changes `data/`."""
