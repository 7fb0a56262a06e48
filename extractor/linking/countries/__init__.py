"""Countries: descriptions, fields, groups, teams and ties that tell whom an athlete competes for."""
