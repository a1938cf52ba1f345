"""Journeys: a person before a browser."""

import pytest

pytest.register_assert_rewrite("tests.journeys.looking")
