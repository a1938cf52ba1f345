"""Rehearsing: invent an office's past work and write it at volume."""

from shonod.rehearsal.actions.above import found_above
from shonod.rehearsal.actions.writing import rehearse

__all__ = ["found_above", "rehearse"]
