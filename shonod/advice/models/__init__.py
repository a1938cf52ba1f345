"""Kind, Guide and Price: what the office knows. Need and Sheet: one request's advice. Advice: what
everybody may read. Words: what is said in a sheet."""

from shonod.advice.models.kinds import Guide, Kind, Price
from shonod.advice.models.public import Advice
from shonod.advice.models.sheets import Need, Sheet
from shonod.advice.models.words import Option, Words

__all__ = ["Advice", "Guide", "Kind", "Need", "Option", "Price", "Sheet", "Words"]
