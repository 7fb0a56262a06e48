"""Strings to values: marks, dates, names. No spaCy here."""
