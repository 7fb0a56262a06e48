"""The trained part: which person a mark, a place or a title belongs to, and what a sentence asserts of two people.

Candidates and features are plain functions of a reading; the weights are a table, learned from the corpus by
``python -m extractor.linking.train`` and shipped with the package. No randomness, no clock: the same text gives the same links.
"""
