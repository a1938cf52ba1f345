"""The help desk as everybody sees it who has a label, or a tracking code."""
