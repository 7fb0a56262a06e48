"""From an article to facts: reading, mentions, discourse, relations. No RDF here."""
