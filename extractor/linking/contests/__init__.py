"""Contests: who beat whom, by verbs, nouns, places, marks and moves."""
