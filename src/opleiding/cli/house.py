"""The house style for what leaves: its colour, logo and foot from the settings, and templates to change."""

from pathlib import Path
from typing import TYPE_CHECKING

from opleiding.cli.desk import Desk
from opleiding.errors import Unreadable, WrongUse, reason_of
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.render.paper.sheet import Brand

_MOST = 1_000_000
"""Bytes of a logo: it goes into every page."""
_SIGNATURES = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".svg": (b"<svg", b"<?xml"),
}
STYLES = {"page": "page.css", "paper": "paper.typ"}
"""What all reports share, by the name that it is asked for."""


def brand(desk: Desk, language: str) -> "Brand":
    """How the house wants its reports; refuses a logo that is no picture."""
    from opleiding.render.paper.sheet import Brand

    house = desk.policy.organisation.house
    colour = house.colour or Brand().colour
    foot = house.foot.into(language) if house.foot else ""
    if house.logo is None:
        return Brand(colour, foot=foot)
    return Brand(colour, _picture(desk, house.logo), Path(house.logo).suffix.lower(), foot)


def _picture(desk: Desk, logo: str) -> bytes:
    file = (desk.root / logo).resolve()
    if not file.is_relative_to(desk.root.resolve()):
        raise Unreadable(N_("The logo {file} lies outside of this repository."), file=logo)
    try:
        with file.open("rb") as opened:
            data = opened.read(_MOST + 1)
    except OSError as error:
        raise Unreadable(
            N_("The logo {file} can't be read: {reason}"), file=logo, reason=reason_of(error)
        ) from None
    if len(data) > _MOST:
        raise Unreadable(N_("The logo {file} is larger than 1 MB."), file=logo)
    if not data.lstrip(b"\xef\xbb\xbf \r\n").startswith(_SIGNATURES[file.suffix.lower()]):
        raise Unreadable(
            N_("The logo {file} is no picture of the kind that its name says."), file=logo
        )
    return data


def eject(desk: Desk, name: str, *, dry_run: bool) -> None:
    """Copies the template of a report, or a style that all share, into the repository's own templates/."""
    from opleiding.facts.nearest import Nearest
    from opleiding.render.folders import shipped
    from opleiding.store.change import Change

    files = {one.name.removesuffix(".md.j2"): one for one in sorted(shipped().glob("*.md.j2"))}
    files |= {one: shipped() / file for one, file in STYLES.items()}
    if name not in files:
        known = ", ".join(Nearest(files).to(name) or sorted(files))
        raise WrongUse(
            N_("There is no template {name}; near it are: {known}."), name=name, known=known
        )
    target = f"templates/{files[name].name}"
    if (desk.root / target).exists():
        raise WrongUse(N_("{file} is there already, and it is the one that is used."), file=target)
    change = Change(target, None, files[name].read_bytes())
    desk.write(change, dry_run=dry_run, then=_then(name))


def _then(name: str) -> tuple[str, ...]:
    from opleiding.cli.reports import REPORTS

    shown = name if name in REPORTS else "policy"
    form = "pdf" if name == "paper" else "html"
    return (f"opleiding report {shown} --out {shown}.{form}",)
