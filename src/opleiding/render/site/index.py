"""The list of all pages, and the words beyond their titles that search finds them by."""

import json
from collections import defaultdict
from typing import Any

from opleiding.sentence import N_
from opleiding.text.words import Words

Entry = dict[str, Any]
_FOUND_BY = frozenset({"text", "terms"})


def index(
    steps: list[Entry], leaves: list[Entry], reports: list[Entry], rules: list[Entry], words: Words
) -> list[tuple[str, list[Entry]]]:
    """Heading and entries: what is written down by kind, then reports, steps and rules."""
    say, kinds = words.say, defaultdict(list)
    for leaf in leaves:
        kinds[leaf["kind"]].append(_entry(leaf, _words_of(leaf)))
    told = [(say(kind)[:1].upper() + say(kind)[1:], entries) for kind, entries in kinds.items()]
    stepped = [
        _entry({"title": say(one["column"]["step"]["title"]), "path": one["path"]}) for one in steps
    ]
    ruled = [_entry(rule, rule["rule"]["code"]) for rule in rules]
    return [
        (say(N_("Reports")), [_entry(report) for report in reports]),
        *told,
        (say(N_("The ten steps")), stepped),
        (say(N_("What is looked at")), ruled),
    ]


def found_by(entries: list[tuple[str, list[Entry]]]) -> str:
    """The words of each entry, in the order of the list, as JSON that no tag can end."""
    more = [one["more"] for _, several in entries for one in several]
    return json.dumps(more, ensure_ascii=False).replace("<", "\\u003c").replace("&", "\\u0026")


def _entry(told: Entry, more: str = "") -> Entry:
    return {
        "prefix": told.get("prefix"),
        "title": told["title"],
        "path": told["path"],
        "state": told.get("state"),
        "day": None,
        "current": False,
        "more": more,
    }


def _words_of(leaf: Entry) -> str:
    told = [fact["value"] for fact in leaf["facts"] if fact["shape"] in _FOUND_BY]
    flat = [one for value in told for one in (value if isinstance(value, tuple) else (value,))]
    return " ".join([leaf["path"].rpartition("/")[2].removesuffix(".html"), *map(str, flat)])
