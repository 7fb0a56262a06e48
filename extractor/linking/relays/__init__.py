"""Relays and teams: their marks, places, prizes and members."""
