"""From an article to facts: reading, mentions, discourse, relations. No RDF here."""

import os

#: One thread multiplies the small matrices of a sentence fastest, and what it gives hangs on no count of cores.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
