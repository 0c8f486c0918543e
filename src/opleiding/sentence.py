"""Marks a sentence for translation where it stands; it is translated where it is shown."""


def N_(sentence: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """The sentence itself; the mark is for the tool that collects the catalogue."""
    return sentence
