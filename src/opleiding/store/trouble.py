"""Why a text is not strict YAML: libyaml's own words in ours, and the place."""

import re

import yaml

from opleiding.sentence import N_

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


class NotStrict(Exception):
    """The text is not a record: a sentence, its values, and where (from 1)."""

    def __init__(self, sentence: str, line: int, column: int, /, **values: object) -> None:
        super().__init__(sentence)
        self.sentence, self.line, self.column, self.values = sentence, line, column, values


def spot(text: str, index: int) -> tuple[int, int]:
    """Line and column, from 1, of an index; lines end where libyaml lets them end."""
    line, begin = 1, 0
    for found in _BREAK.finditer(text, 0, index):
        line, begin = line + 1, found.end()
    return line, index - begin + 1


def lines_of(text: str) -> list[str]:
    """The lines of a text without their ends, counted as libyaml counts."""
    return _BREAK.split(text)


def in_words(error: yaml.MarkedYAMLError) -> NotStrict:
    """What libyaml stumbled over, as a person would say it."""
    opened = error.context_mark if error.problem in _OPENED else None
    mark = opened or error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    known = _WORDS.get(error.problem or "")
    if known:
        return NotStrict(known, line, column)
    sentence = N_("This is not YAML that can be read: {problem}.")
    return NotStrict(sentence, line, column, problem=error.problem)


_OPENED = frozenset(
    {
        "found unexpected end of stream",
        "found unexpected document indicator",
        "did not find expected ',' or '}'",
        "did not find expected ',' or ']'",
        "did not find expected alphabetic or numeric character",
    }
)
"""What is better told where it begins than where libyaml gave up."""

_WORDS = {
    "found character that cannot start any token": N_(
        "A tab, `@`, `` ` `` or `%` can't begin here: use spaces, or put the value in quotes."
    ),
    "found unexpected end of stream": N_("A quote that is opened here is never closed."),
    "mapping values are not allowed in this context": N_(
        "A colon and a space can't stand inside a text: put the text in quotes."
    ),
    "did not find expected key": N_(
        "This line doesn't fit: look at its indentation, or at a quote or bracket just before."
    ),
    "did not find expected ',' or '}'": N_("A `{{` is never closed, or a comma is missing."),
    "did not find expected ',' or ']'": N_("A `[` is never closed, or a comma is missing."),
    "could not find expected ':'": N_("A colon is missing after the name of the field."),
    "found undefined alias": N_("A text that begins with `*` must stand in quotes."),
    "did not find expected alphabetic or numeric character": N_(
        "A text that begins with `*` or `&` must stand in quotes."
    ),
    "found a tab character where an indentation space is expected": N_(
        "A tab stands here: indent with spaces."
    ),
    "found a tab character that violates indentation": N_("A tab stands here: indent with spaces."),
    "did not find expected <document start>": N_(
        "This line belongs to nothing: look at its indentation."
    ),
    "did not find expected node content": N_(
        "A value is missing here, or a bracket or quote above is never closed."
    ),
    "did not find expected '-' indicator": N_(
        "This line doesn't fit the list above: look at its indentation."
    ),
    "block sequence entries are not allowed in this context": N_(
        "A dash can't stand here: begin a list on a line of its own, or put the text in quotes."
    ),
    "did not find URI escape": N_("A text that begins with `!` must stand in quotes."),
    "did not find expected whitespace or line break": N_(
        "A text that begins with `!` must stand in quotes."
    ),
    "found undefined tag handle": N_("A text that begins with `!` must stand in quotes."),
    "did not find expected tag URI": N_("A text that begins with `!` must stand in quotes."),
    "found unknown escape character": N_(
        "A `\\` in double quotes begins an escape: write it twice, or use single quotes."
    ),
    "did not find expected hexdecimal number": N_(
        "A `\\` in double quotes begins an escape: write it twice, or use single quotes."
    ),
    "found invalid Unicode character escape code": N_("This escape names no character."),
    "found unexpected document indicator": N_(
        "A quote is open here, and a line of `---` or `...` cuts it off: close the quote."
    ),
}
