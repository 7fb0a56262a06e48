"""Rankings of athletes: pure functions of victory graphs and of lists of races, one method a module.

Every method answers with :class:`graph.ratings.model.Estimate` values by athlete, higher is better.
"""
