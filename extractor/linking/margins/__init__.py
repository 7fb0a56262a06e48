"""Margins: marks that follow from another by one step of arithmetic."""
