"""Which athlete, race and competition a name means, across articles: claims and decisions in, the derived graph out."""

from graph.identity.decisions import Decision, Decisions, Handle, read_decisions
from graph.identity.derive import Candidate, candidates, derive
from graph.identity.rows import ClaimRow, claim_rows, read_claims

__all__ = [
    "Candidate",
    "ClaimRow",
    "Decision",
    "Decisions",
    "Handle",
    "candidates",
    "claim_rows",
    "derive",
    "read_claims",
    "read_decisions",
]
