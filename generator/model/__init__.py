"""Records of the data contract, as they stand in `data/`."""
