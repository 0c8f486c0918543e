"""Every page of the site as text, from its context; links are relative, nothing is asked from outside."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opleiding.render.escape import on_a_line
from opleiding.render.markdown import filled, room_for
from opleiding.render.paper.page import body
from opleiding.render.plain import plain
from opleiding.render.site.guard import guard, script
from opleiding.render.site.index import found_by, index
from opleiding.text.words import words

if TYPE_CHECKING:
    from markupsafe import Markup

_MOST = 3
"""So many items of a step stand on the board; the rest on the page of the step."""


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A report in Markdown, where its page lies, and the record that it is about."""

    path: str
    group: str
    title: str
    markdown: str
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """In what the site is written: language, the company's templates, names if asked, the records' mark.

    `logo` is the file of the house's logo in the site, `foot` its line at the foot of each page.
    """

    language: str
    root: Path | None
    revision: str
    logo: str | None = None
    foot: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


def pages(site: Any, reports: Iterable[ReportPage], look: Look) -> Iterator[tuple[str, str]]:
    """Path and text of each page; `site` is the context of all but the reports."""
    press = _Press(site, tuple(reports), look)
    yield press.page("index.html", "front", here="index.html", section="board", most=_MOST)
    yield press.page("reports.html", "reports", here="reports.html", section="reports")
    yield press.page("rules.html", "rules", here="rules.html", section="findings")
    for step in press.steps_told:
        yield press.page(step["path"], "step", page=step, section="board")
    for leaf in press.leaves:
        report = press.report_on.get(leaf["path"])
        yield press.page(leaf["path"], "leaf", page=leaf, report=report, section="board")
    for rule in press.rules:
        told = press.markup(body(rule["told"]))
        yield press.page(rule["path"], "rule", page=rule, body=told, section="findings")
    for one in press.reports:
        text = press.markup(body(one.markdown))
        yield press.page(one.path, "report", page=press.data(one), body=text, section="reports")
    yield press.search()


class _Press:
    def __init__(self, site: Any, reports: tuple[ReportPage, ...], look: Look) -> None:
        self.look, self.reports = look, reports
        self.words = words(look.language)
        self.room = room_for(look.language, look.root, lambda where: where, {})
        self.room.autoescape = True
        self.steps_told = [self.data(step) for step in site.steps]
        self.leaves = [self.data(leaf) for leaf in site.leaves]
        self.rules = [
            {**self.data(one), **_told(self.words.page(one.rule.page))} for one in site.rules
        ]
        self.listed = listed = [self.data(one) for one in reports]
        self.report_on = {one["about"]: one for one in listed if one["about"]}
        own = {
            "company": site.company,
            "today": site.today,
            "minimum_group": site.minimum_group,
            "language": look.language,
            "revision": look.revision,
            "logo": look.logo,
            "foot": look.foot,
        }
        front = self.data(site.front)
        self.room.globals |= {
            "site": {name: self.data(value) for name, value in own.items()},
            "front": front,
            "steps": front["columns"],
            "reports": listed,
            "rules": self.rules,
            "names": {person: on_a_line(name) for person, name in look.names.items()},
            "policy": guard(),
            "here": "",
        }

    def data(self, value: Any) -> Any:
        """Plain data with texts on one line; the templates make text of HTML of them."""
        return plain(value, self.words, text=on_a_line)

    def markup(self, html: str) -> "Markup":
        """What is HTML already."""
        from markupsafe import Markup

        return Markup(html)  # noqa: S704 - made by our own renderer, which lets no tag through

    def page(self, path: str, template: str, **about: Any) -> tuple[str, str]:
        """One page; refuses a company's template that can't be filled."""
        about["up"] = "../" * path.count("/")
        return path, filled(f"site/{template}.html.j2", self.room, self.look.root, **about)

    def search(self) -> tuple[str, str]:
        """The list of all pages, and what finds them."""
        entries = index(self.steps_told, self.leaves, self.listed, self.rules, self.words)
        told = {"index": entries, "more": self.markup(found_by(entries))}
        told["script"] = self.markup(script())
        return self.page("search.html", "search", here="search.html", section="search", **told)


def _told(page: str) -> dict[str, str]:
    """The first line of a rule's page as its title, and the rest."""
    title, _, rest = page.partition("\n")
    return {"title": title.replace("`", "").rstrip("."), "told": rest.strip()}
