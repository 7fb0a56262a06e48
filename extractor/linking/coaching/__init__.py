"""Coaches: the forms in which a text names them."""
