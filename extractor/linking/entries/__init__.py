"""Entries: planned starts and withdrawals, their signs, events and dates."""
