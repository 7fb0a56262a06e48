"""Who beat whom in a file beside the store: what a question about two athletes or an event reads instead of it."""
