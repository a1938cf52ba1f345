"""Monday, 23 November 2026, 10:00 in Dhaka."""

from datetime import UTC, datetime

NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
