"""What was agreed: the fingerprint of a record's header, as it was signed or decided on."""

import json
from hashlib import sha256

from opleiding.records.base import Living

_SHORTEST = 8


def digits_of(data: object) -> str:
    """64 hex digits of plain data as canonical JSON."""
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(text.encode()).hexdigest()


def fingerprint(record: Living) -> str:
    """`sha256:` and 64 hex digits of the header as canonical JSON: the log stays out, comments too.

    Fields at their default stay out as well, so that a field of a later version changes nothing.
    """
    header = record.model_dump(mode="json", by_alias=True, exclude={"log"}, exclude_defaults=True)
    return f"sha256:{digits_of(header)}"


def is_fingerprint_of(written: str, record: Living) -> bool:
    """Was this agreed, and nothing else? A fingerprint may be cut short to eight hex digits."""
    digits = written.removeprefix("sha256:").rstrip("…")
    whole = fingerprint(record).removeprefix("sha256:")
    return len(digits) >= _SHORTEST and whole.startswith(digits.lower())
