"""How a sentence begins and ends."""


def capital(text: str) -> str:
    """Return `text` with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def with_stop(text: str) -> str:
    """Return `text` ending in a full stop or other closing mark."""
    return text if text.endswith((".", "?", "!")) else f"{text}."
