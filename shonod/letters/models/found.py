"""What letters are found by, in any digits and spelling."""

from shonod.ground.bangla import folded


def search_key(*texts: str) -> str:
    """The texts, folded, each as one word: who looks for a part of one finds it."""
    return "\n".join(folded(text) for text in texts)


def asked_keys(words: str) -> list[str]:
    """What somebody looks for: each word must be in the key."""
    return [key for word in words.split() if (key := folded(word))]
