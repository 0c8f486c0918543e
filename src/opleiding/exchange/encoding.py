"""In which encodings a text from elsewhere may be, the likeliest first."""

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_MOSTLY = 0.35


def decoded(data: bytes) -> str | None:
    """By its mark; else UTF-16 when every other byte is zero, UTF-8, or Windows-1252; None for none."""
    marked = next((name for bom, name in _BOMS if data.startswith(bom)), None)
    for encoding in [marked] if marked else [*_wide(data), "utf-8", "cp1252"]:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _wide(data: bytes) -> tuple[str, ...]:
    head = data[:200]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) > len(head) * _MOSTLY:
        return ("utf-16-le" if odd > even else "utf-16-be",)
    return ()
