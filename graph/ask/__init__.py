"""Questions in plain words: a small language, read without guessing, each question answered by a named query."""

from graph.ask.answering import Answered, NotUnderstood, ask
from graph.ask.kinds import KINDS

__all__ = ["KINDS", "Answered", "NotUnderstood", "ask"]
