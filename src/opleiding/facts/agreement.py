"""What three people signed: the fingerprint of a plan's header."""

import json
from hashlib import sha256

from opleiding.records.plans import Plan

_SHORTEST = 8


def fingerprint(plan: Plan) -> str:
    """`sha256:` and 64 hex digits of the header as canonical JSON: the log stays out, comments too.

    Fields at their default stay out as well, so that a field of a later version changes nothing.
    """
    header = plan.model_dump(mode="json", by_alias=True, exclude={"log"}, exclude_defaults=True)
    text = json.dumps(header, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return f"sha256:{sha256(text.encode()).hexdigest()}"


def is_fingerprint_of(written: str, plan: Plan) -> bool:
    """Was this plan signed, and not another? A fingerprint may be cut short to eight hex digits."""
    digits = written.removeprefix("sha256:").rstrip("…")
    whole = fingerprint(plan).removeprefix("sha256:")
    return len(digits) >= _SHORTEST and whole.startswith(digits.lower())
