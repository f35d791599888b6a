"""Pages as values: one module for each kind of page, each a pure function of the facts."""
