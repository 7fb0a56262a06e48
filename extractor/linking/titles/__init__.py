"""Titles: their words, events, reach and series."""
