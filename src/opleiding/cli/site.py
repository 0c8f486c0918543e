"""`opleiding site`."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from opleiding.cli import show
from opleiding.cli.beside import beside
from opleiding.cli.desk import Desk
from opleiding.cli.guided import Guided
from opleiding.cli.language import _
from opleiding.cli.reports import REPORTS
from opleiding.errors import Unreadable
from opleiding.finding import Finding
from opleiding.records.cases import Case
from opleiding.records.kinds import FOLDERS, kind
from opleiding.records.years import Year
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.render.site.pages import Look, ReportPage
    from opleiding.reports.site.shape import RuleTold, Site

app = typer.Typer(add_completion=False)

_GENERAL = (
    "policy", "progress", "effect", "next", "roi", "forecast", "portfolio", "alignment",
)  # fmt: skip
"""The reports that are about nobody in particular, in the order in which they are listed."""


@app.command(cls=Guided, help=_("The whole policy as pages to click through, in one folder."))
def site(
    ctx: typer.Context,
    *,
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help=_("Where; empty, or an earlier site of ours."))
    ],
    names: Annotated[
        bool, typer.Option("--names", help=_("Show names beside pseudonyms, from the key file."))
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Show what would change, and write nothing."))
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help=_("As JSON."))] = False,
) -> None:
    """Nothing asks anything from outside: open `index.html`, or put the folder on any web server."""
    from opleiding.store.site import refuse_foreign, write_site

    desk = Desk.of(ctx)
    target = desk.directory / folder
    refuse_foreign(desk.root, target)
    with _unswept():
        made = made_site(desk, names=names)
    weight = sum(map(len, made.values()))
    if not dry_run:
        write_site(desk.root, target, made)
    if as_json:
        show.as_json("site", {"folder": str(folder), "files": sorted(made), "bytes": weight})
    elif dry_run:
        for name in sorted(made):
            show.out(f"{folder / name}")
        desk.say(N_("Nothing was written: this is what would change."))
    else:
        desk.say(N_("Written: {file}"), file=folder)
        desk.say(
            N_("{pages} pages, {weight} kB. Begin with {first}"),
            pages=sum(name.endswith(".html") for name in made),
            weight=round(weight / 1000),
            first=folder / "index.html",
        )
    if desk.store.shelf.unread():
        raise typer.Exit(Unreadable.exit_code)


@contextmanager
def _unswept() -> Iterator[None]:
    """Records and pages live to the end: to look for rubbish among them takes a third of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def made_site(desk: Desk, *, names: bool = False) -> dict[str, bytes]:
    """Every file of the site by its path in it."""
    from opleiding.cli.house import brand
    from opleiding.render.folders import style
    from opleiding.render.paper.page import dressed
    from opleiding.render.site.pages import Look, pages
    from opleiding.store.fingerprint import fingerprint

    language = _language(desk)
    house = brand(desk, language)
    logo = f"logo{house.ending}" if house.logo else None
    known = desk.names if names else {}
    look = Look(language, desk.root, fingerprint(desk.root), logo, house.foot, known)
    reports = _Reports(desk, look)
    for folder in FOLDERS:
        desk.policy.all(kind(folder))  # read once, before copies of this process begin to need it
    with beside(reports.page, tuple(reports.asked())) as told:
        site = _site(desk, language)
        prints = pages(site, tuple(told), look)
    with beside(lambda make: make(), prints) as made:
        files = {path: text.encode() for path, text in made}
    sheets = (style(name, desk.root) for name in ("page.css", "site/site.css"))
    worn = dressed("\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets), house)
    files |= {logo: house.logo} if logo and house.logo else {}
    return {**files, "style.css": f"{worn}\n".encode(), ".nojekyll": b""}


def _language(desk: Desk) -> str:
    return str(desk.language or desk.policy.organisation.language)


def _site(desk: Desk, language: str) -> "Site":
    from opleiding.reports.site.site import site_of
    from opleiding.rules.check import check
    from opleiding.text.words import words

    spoken = words(language)

    def say(finding: Finding) -> tuple[str, str]:
        return (
            spoken.say(finding.sentence, **finding.values),
            spoken.say(finding.mend, **finding.values),
        )

    findings = check(desk.policy, desk.store.shelf.troubles())
    return site_of(desk.policy, _rules(), findings, say)


def _rules() -> Iterator["RuleTold"]:
    from opleiding.reports.site.shape import RuleTold
    from opleiding.rules.registry import all_rules

    return (RuleTold(one.code, one.severity, one.step, one.page) for one in all_rules())


@dataclass(frozen=True, slots=True)
class _Asked:
    """A report of the site: in which group it stands, and the record that it is about."""

    name: str
    group: str
    about: str | None = None


class _Reports:
    """The reports of one policy; what they share is made once."""

    def __init__(self, desk: Desk, look: "Look") -> None:
        from opleiding.render.markdown import room_for

        self.desk, self.look = desk, look
        self.room = room_for(look.language, desk.root, desk.store.shelf.locate, look.names)

    def asked(self) -> Iterator["_Asked"]:
        """Those about nobody in particular, then one for each year and each case."""
        for name in _GENERAL:
            yield _Asked(name, "general")
        for group, name, model in (("years", "year", Year), ("cases", "case", Case)):
            for record in self.desk.policy.all(model):
                yield _Asked(name, group, record.id)

    def page(self, asked: "_Asked") -> "ReportPage":
        """One of them as text."""
        from opleiding.reports.site.addresses import file_of

        name, group, about = asked.name, asked.group, asked.about
        if about is None:
            return self._page(f"reports/{name}.html", group, self._text(name))
        text = self._text(name, **{name: about})
        return self._page(file_of("reports", f"{name}-{about}"), group, text, file_of(group, about))

    def _text(self, name: str, **about: str) -> str:
        from opleiding.render.markdown import rendered
        from opleiding.render.plain import plain
        from opleiding.text.words import words

        module, function = REPORTS[name].fill.split(":")
        fill = getattr(import_module(f"opleiding.reports.{module}"), function)
        report = plain(fill(self.desk.policy, **about), words(self.look.language))
        return rendered(name, report, self.room, self.desk.root)

    def _page(self, path: str, group: str, text: str, about: str | None = None) -> "ReportPage":
        from opleiding.render.paper.sheet import Sheet
        from opleiding.render.site.pages import ReportPage

        return ReportPage(path, group, Sheet(text, self.look.language, date.min).title, text, about)
