"""Decides what may be public; the only maker of a `PublicDataset`."""
