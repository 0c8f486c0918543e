"""Every page of the site as text, from its context; links are relative, nothing is asked from outside."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
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


Print = Callable[[], tuple[str, str]]
"""Makes one page: its path and its text. Each can be made apart from the others."""


def pages(site: Any, reports: Iterable[ReportPage], look: Look) -> tuple[Print, ...]:
    """The pages to make; `site` is the context of all but the reports."""
    return tuple(_Press(site, tuple(reports), look).prints())


_FRONT = {
    "index": ("front", "board"),
    "reports": ("reports", "reports"),
    "rules": ("rules", "findings"),
}
"""The template of each of the first pages, and the part of the site that it opens."""


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

    def prints(self) -> Iterator[Print]:
        """Every page of the site."""
        for name in ("index", "reports", "rules"):
            yield partial(self.front, name)
        for step in self.steps_told:
            yield partial(self.page, step["path"], "step", page=step, section="board")
        yield from (partial(self.leaf, leaf) for leaf in self.leaves)
        yield from (partial(self.rule, rule) for rule in self.rules)
        yield from (partial(self.report, one) for one in self.reports)
        yield self.search

    def front(self, name: str) -> tuple[str, str]:
        """A page that the others hang on."""
        template, section = _FRONT[name]
        path = f"{name}.html"
        return self.page(path, template, here=path, section=section, most=_MOST)

    def leaf(self, leaf: Mapping[str, Any]) -> tuple[str, str]:
        """A record with its chain, and the report on it."""
        report = self.report_on.get(leaf["path"])
        return self.page(leaf["path"], "leaf", page=leaf, report=report, section="board")

    def rule(self, rule: Mapping[str, Any]) -> tuple[str, str]:
        """A rule, and what it found."""
        told = self.markup(body(rule["told"]))
        return self.page(rule["path"], "rule", page=rule, body=told, section="findings")

    def report(self, one: ReportPage) -> tuple[str, str]:
        """A report."""
        text = self.markup(body(one.markdown))
        return self.page(one.path, "report", page=self.data(one), body=text, section="reports")

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
