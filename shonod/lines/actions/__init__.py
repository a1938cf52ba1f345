"""Noting what was tried and what gateways report."""

from shonod.lines.actions.probing import forget_probe, note_try
from shonod.lines.actions.reporting import forget_old_reports, note_report

__all__ = ["forget_old_reports", "forget_probe", "note_report", "note_try"]
