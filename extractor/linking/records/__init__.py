"""Records: what is said of a record, whose it is, with which mark."""
