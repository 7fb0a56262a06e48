"""The commands of podium, one module a group; each imports what it needs when it is called."""
