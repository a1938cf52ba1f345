"""How a device's code is written."""


def code_words(code: str) -> str:
    """'ABC-DEF-GHJ', as it is printed on the label and read aloud."""
    return "-".join((code[:3], code[3:6], code[6:]))
