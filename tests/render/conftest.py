"""The small course that most tests look at."""

from __future__ import annotations

import pytest
from render.sample import Sample, course_documents, course_fragments, make_sample


@pytest.fixture(scope="session")
def course() -> Sample:
    """The small course."""
    return make_sample(course_documents(), course_fragments())
