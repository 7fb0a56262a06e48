"""Places: whose they are, of which events and occasions."""
