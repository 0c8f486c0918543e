"""What a record says, as Markdown that shows exactly that: no mark-up, no link, no tag."""

import re
from unicodedata import category

UNSHOWN = "\N{REPLACEMENT CHARACTER}"
_BREAKS = re.compile("[ \t\r\n\f\v\x1c-\x1e\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]+")
_MARKS = re.compile(r"[\\`*_\[\]<>#|~$&]")
_NUMBERED = re.compile(r"\A(\d{1,9})([.)])(?=\s|\Z)", re.ASCII)
_BACK = re.compile(r"\\([!-/:-@\[-`{-~])")
_NOT_DRAWN = re.compile(r"[^\w –.,()/+€’-]+")
_JOINERS = frozenset("\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}\N{SOFT HYPHEN}")


def escape(text: str) -> str:
    """One line of Markdown that shows the text, wherever in a line it is put.

    Line ends become spaces; control and direction characters are shown as �.
    """
    line = _NUMBERED.sub(r"\1\\\2", _MARKS.sub(r"\\\g<0>", on_a_line(text)))
    return f"\\{line}" if line[:1] in {"-", "+", "=", ":"} else line


def on_a_line(text: str) -> str:
    """The text on one line: line ends become spaces, control and direction characters �."""
    line = _BREAKS.sub(" ", text)
    return (line if line.isprintable() else "".join(map(_shown, line))).strip(" ")


def label(text: str) -> str:
    """The text in a diagram: letters, digits and a few signs that Mermaid leaves alone."""
    return " ".join(_NOT_DRAWN.sub(" ", _BACK.sub(r"\1", text).replace("'", "’")).split())


def _shown(character: str) -> str:
    hidden = category(character) in {"Cc", "Cf", "Cs"} and character not in _JOINERS
    return UNSHOWN if hidden else character
