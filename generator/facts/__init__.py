"""Pure figures from public data: no I/O, no clock, no language."""
