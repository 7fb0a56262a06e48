"""The commands of podium, one module a group; each imports what it needs when it is called."""

import extractor  # noqa: F401  (first of all: it settles with how many threads NumPy multiplies)
