"""Honours: whose a title or medal is, at which games, and what results and lists give."""
