"""Articles written for this project, with their gold facts: see README.md beside this file."""
