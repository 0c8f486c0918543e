"""A form as one HTML page that saves its answers itself: no server, no request to anywhere."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from opleiding.facts.effects.forms import EffectForm
from opleiding.facts.effects.tokens import ALPHABET
from opleiding.render.folders import shipped, style
from opleiding.render.markdown import filled, room_for
from opleiding.render.paper.sheet import inked
from opleiding.render.plain import plain
from opleiding.text.words import words

_NAMELESS: Mapping[str, str] = MappingProxyType({})


def form_page(
    form: EffectForm, *, language: str, root: Path | None, names: Mapping[str, str] = _NAMELESS
) -> str:
    """The page. Its policy lets run its own script and style by their fingerprint, and nothing else.

    The house may bring its own `templates/effect_form.html.j2` and `templates/form.css`; the script
    stays ours.
    """
    from markupsafe import Markup

    look = style("form.css", root).read_text("utf-8").replace("</", r"<\/").strip()
    script = (shipped() / "form.js").read_text("utf-8").strip()
    room = room_for(language, root, lambda where: where, names)
    room.autoescape = True
    room.filters["person"] = lambda who: f"{names[who]} ({who})" if who in names else who
    page = filled(
        "effect_form.html.j2",
        room,
        root,
        report=plain(form, words(language), escape=False),
        language=language,
        alphabet=ALPHABET,
        style=Markup(look),  # noqa: S704 - a file of the house, no text of a record
        script=Markup(script),  # noqa: S704 - our own file
        policy=_policy(look, script),
    )
    return inked_lines(page)


def inked_lines(page: str) -> str:
    """The page without control characters, its lines kept."""
    return "\n".join(map(inked, page.split("\n")))


def _policy(look: str, script: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_fingerprint(look)}'",
            f"script-src '{_fingerprint(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _fingerprint(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
