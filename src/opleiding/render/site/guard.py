"""The one script of the site, and the rule that lets a browser run that and nothing else."""

from base64 import b64encode
from functools import cache
from hashlib import sha256

from opleiding.render.folders import shipped


@cache
def script() -> str:
    """What searches the list of pages; a page works without it."""
    return (shipped() / "site" / "search.js").read_text(encoding="utf-8")


@cache
def guard() -> str:
    """The content security policy: our style, images beside it, that one script, nothing from elsewhere."""
    known = b64encode(sha256(script().encode()).digest()).decode()
    return (
        "default-src 'none'; style-src 'self'; img-src 'self' data:;"
        f" script-src 'sha256-{known}'; base-uri 'none'; form-action 'none'"
    )
