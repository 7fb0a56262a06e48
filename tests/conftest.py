"""What several test files share: the model, loaded once a session."""

from __future__ import annotations

import pytest
from spacy.language import Language

from extractor.pipeline import build_nlp


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The extractor's spaCy pipeline."""
    return build_nlp()
