"""Bytes that a file of records may hold, and where each is told to be looked at: (code, line, column)."""

GOOD = """title: Frans aan de balie
raised_by: p-7f3k
log:
- {date: 2026-01-10, by: p-7f3k, did: raised}
"""

Places = list[tuple[str, int, int]]


def unread(line: int, column: int = 1) -> Places:
    """One finding: the file is no record."""
    return [("OP0001", line, column)]


def wrong(line: int, column: int = 1) -> Places:
    """One finding: a value that its field can't take."""
    return [("OP0004", line, column)]


def with_line(line: str, good: str = GOOD) -> bytes:
    """A good record with a line put on top."""
    return f"{line}\n{good}".encode()


BYTES: dict[str, tuple[bytes, Places]] = {
    "empty": (b"", unread(1)),
    "only comments": (b"# nothing\n# here\n", unread(1)),
    "only a document mark": (b"---\n", unread(1)),
    "only an end mark": (b"...\n", unread(1)),
    "only a bom": (b"\xef\xbb\xbf", unread(1)),
    "only spaces": (b"   \n\n", unread(1)),
    "bom": (b"\xef\xbb\xbf" + GOOD.encode(), []),
    "utf-16 le with bom": (b"\xff\xfe" + GOOD.encode("utf-16-le"), unread(1)),
    "utf-16 be with bom": (b"\xfe\xff" + GOOD.encode("utf-16-be"), unread(1)),
    "utf-16 le": (GOOD.encode("utf-16-le"), unread(1)),
    "utf-16 be": (GOOD.encode("utf-16-be"), unread(1)),
    "utf-32": (GOOD.encode("utf-32"), unread(1)),
    "cp1252": ("title: é\ntheme: prévu\n".encode("cp1252"), unread(1, 8)),
    "cp1252 after utf-8": ("title: é\n".encode() + b"theme: pr\xe9vu\n", unread(2, 10)),
    "a byte of no encoding": (b"title: \x81\n", unread(1, 8)),
    "an overlong slash": (b"title: \xc0\xaf\n", unread(1, 8)),
    "a surrogate in utf-8": (b"title: \xed\xa0\x80\n", unread(1, 8)),
    "a cut off character": (b"title: \xe2\x82", unread(1, 8)),
    "nul": (b"title: a\x00b\n", unread(1, 9)),
    "escape": (b"title: a\ntheme: \x1b[2J\n", unread(2, 8)),
    "delete": (b"title: a\x7f\n", unread(1, 9)),
    "c1": ("title: é\u0090\n".encode(), unread(1, 9)),
    "a nul by escape": (b'title: "a\\0b"\n', unread(1, 8)),
    "an escape by escape": (b'title: "a\\x1bb"\n', unread(1, 8)),
    "half a pair by escape": (b'title: "\\ud800"\n', unread(1, 11)),
    "not a character": (b'title: "\\uFFFF"\n', unread(1, 8)),
    "cr": (GOOD.replace("\n", "\r").encode(), []),
    "crlf": (GOOD.replace("\n", "\r\n").encode(), []),
    "no last line end": (GOOD.rstrip().encode(), []),
    "an error after cr": (b"title: a\rtheme: \x07\r", unread(2, 8)),
    "tab": (b"title: a\n\ttheme: b\n", unread(2, 1)),
    "tab in a list": (b"title: a\nlog:\n\t- x\n", unread(3, 1)),
    "open double quote": (b'title: "a\nraised_by: b\n', unread(1, 8)),
    "open single quote": (b"title: 'a\nraised_by: b\n", unread(1, 8)),
    "open bracket": (b"title: [a\nraised_by: b\n", unread(1, 8)),
    "open brace": (b"title: {nl: a\nraised_by: b\n", unread(1, 8)),
    "closed too often": (b"title: a]\nlog: [a]]\n", unread(2, 9)),
    "indented": (b"title: a\n  raised_by: b\n", unread(2, 12)),
    "colon in a text": (b"title: a: b\n", unread(1, 9)),
    "star": (b"title: *important*\n", unread(1, 8)),
    "at": (b"title: @you\n", unread(1, 8)),
    "exclamation": (b"title: !now go\n", unread(1, 8)),
    "percent": (b"title: %\n", unread(1, 8)),
    "a conflict": (
        b"title: a\n<<<<<<< HEAD\ntheme: b\n=======\ntheme: c\n>>>>>>> their-branch\n",
        unread(2),
    ),
    "a conflict in the log, crlf, three ways": (
        GOOD.replace("\n", "\r\n").encode()
        + b"<<<<<<< a\r\n- x\r\n||||||| b\r\n=======\r\n- y\r\n>>>>>>> c\r\n",
        unread(5),
    ),
    "two conflicts": (b"<<<<<<< a\n=======\n>>>>>>> b\n" * 2, unread(1) + unread(4)),
    "half a conflict": (b"title: a\n<<<<<<< HEAD\ntheme: b\n", unread(2)),
    "a conflict that quotes swallow": (b'title: "a\n<<<<<<< a\n=======\n>>>>>>> b\n"\n', unread(2)),
    "a doubled key": (with_line("title: a"), unread(2)),
    "a doubled key in braces": (with_line("source: {kind: a, kind: b}"), unread(1, 19)),
    "a key that is a list": (b"? [a]\n: b\n", unread(1, 3)),
    "a key that is a mapping": (b"? {a: b}\n: c\n", unread(1, 3)),
    "a key that is an alias": (b"a: &x y\n*x : z\n", unread(2)),
    "a key that is a number": (with_line("1: a"), [("OP0002", 1, 1)]),
    "a key that is null": (with_line("null: a"), [("OP0002", 1, 1)]),
    "an empty key": (b": a\n", unread(1)),
    "an empty key in quotes": (b'"": a\n', unread(1)),
    "a merge": (b"a: &x {b: c}\n<<: *x\n", unread(2)),
    "two merges that feed each other": (b"a: &a {<<: *b}\nb: &b {<<: *a}\n", unread(1, 8)),
    "two documents": (GOOD.encode() + b"---\n" + GOOD.encode(), unread(5)),
    "a list": (b"- a\n- b\n", unread(1)),
    "a word": (b"hello\n", unread(1)),
    "a self reference": (b"a: &x [*x]\n", unread(1, 8)),
    "a self reference at the top": (b"&x [*x]\n", unread(1, 5)),
    "a harmless alias": (
        GOOD.replace("p-7f3k", "&who p-7f3k", 1)
        .replace("by: p-7f3k, did", "by: *who , did")
        .encode(),
        [],
    ),
    "billion laughs": (
        b"a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
        + b"".join(
            b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 10)) for n in range(1, 10)
        ),
        unread(6, 18),
    ),
    "long laughs": (
        b"a: &a " + b"x" * 100_000 + b"\nb: [" + b",".join([b"*a"] * 50_000) + b"]\n",
        unread(2, 770),
    ),
    "brackets": (b"[" * 450 + b"]" * 450, unread(1, 41)),
    "braces": (b"{a: " * 200 + b"}" * 200, unread(1, 161)),
    "brackets past what libyaml bears": (b"[" * 25_000, unread(1, 1001)),
    "braces past what libyaml bears": (b"{" * 25_000, unread(1, 1001)),
    "nested blocks": (b"".join(b" " * n + b"a:\n" for n in range(2_000)), unread(41, 41)),
    "nested dashes": (b"- " * 100_000, unread(1, 81)),
    "a scalar of 3 mb": (b"title: " + b"x" * 3_000_000, [("OP0003", 1, 1)] * 2),
    "a file of 50 mb": (b"title: " + b"x" * 50_000_000, unread(1)),
    "too many keys": (b"".join(b"k%d: 1\n" % n for n in range(300_000)), unread(10_001)),
    "too many findings": (
        with_line("".join(f"k{n}: 1\n" for n in range(5_000)).rstrip()),
        [("OP0002", n, 1) for n in range(1, 101)] + unread(1),
    ),
    "too many values": (b"a: [" + b"x," * 500_000 + b"]", unread(1, 800_003)),
    "a key of 1 mb": (b"k" * 1_000_000 + b": a\n", unread(1, 1_000_001)),
    "a key of 1 mb, complex": (b"? " + b"k" * 1_000_000 + b"\n: a\n", unread(1, 3)),
    "an object": (with_line("theme: !!python/object/apply:os.system [id]"), unread(1, 8)),
    "binary": (with_line("theme: !!binary aGk="), unread(1, 8)),
    "a tag of one's own": (with_line("theme: !mine x"), unread(1, 8)),
    "a verbatim tag": (with_line("theme: !<tag:x> x"), unread(1, 8)),
    "a tagged mapping": (with_line("source: !!map {kind: daily_work}"), unread(1, 9)),
    "a version": (b"%YAML 1.1\n---\n" + GOOD.encode(), unread(1)),
    "a handle": (b"%TAG ! tag:x\n---\n" + GOOD.encode(), unread(1)),
    "lfs": (b"version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 2\n", unread(1)),
    "an id": (with_line("id: frans"), [("OP0002", 1, 1)]),
    "an unknown field": (with_line("impct: 3"), [("OP0002", 1, 1)]),
    "a comma in braces": (
        with_line("source: {kind: daily_work, reference: kost, schaderegister 2025}"),
        [("OP0002", 1, 45)],
    ),
    "a comma in braces over two lines": (
        with_line("source: {kind: daily_work, reference: kost,\n  schaderegister 2025}"),
        [("OP0002", 2, 3)],
    ),
    "a missing field": (b"title: a\nlog:\n- {date: 2026-01-10, did: raised}\n", [("OP0003", 1, 1)]),
    "a list for a text": (with_line("theme: [a]"), wrong(1)),
    "a text for a list": (b"title: a\nraised_by: b\nlog: c\n", wrong(3)),
    "nothing in the log": (b"title: a\nraised_by: b\nlog: []\n", wrong(3)),
    "an empty text": (with_line("theme:"), wrong(1)),
    "a day that isn't": (with_line("deadline: 2026-02-30"), wrong(1)),
    "a short day": (with_line("deadline: 2026-1-5"), wrong(1)),
    "a day in another order": (with_line("deadline: 12/05/2026"), wrong(1)),
    "a moment for a day": (with_line("deadline: 2026-01-01T00:00:00Z"), wrong(1)),
    "a number in octal": (with_line("impact: 0o3"), wrong(1)),
    "a number with a zero": (with_line("impact: 03"), wrong(1)),
    "a number in arabic digits": (with_line("impact: ٣"), wrong(1)),
    "a number out of range": (with_line("impact: 6"), wrong(1)),
    "a number of a mile": (with_line("impact: " + "9" * 10_000), wrong(1)),
    "a decimal comma": (with_line("cost_of_delay: 12,50"), wrong(1)),
    "not a number": (with_line("cost_of_delay: .nan"), wrong(1)),
    "endless": (with_line("cost_of_delay: .inf"), wrong(1)),
    "grouped": (with_line("cost_of_delay: 1_000"), wrong(1)),
    "with a power": (with_line("cost_of_delay: 1e3"), wrong(1)),
    "on": (with_line("analysis: {can_learn: on}"), wrong(1, 12)),
    "null": (with_line("analysis: {can_learn: ~}"), wrong(1, 12)),
    "a list for yes or no": (with_line("analysis: {can_learn: []}"), wrong(1, 12)),
    "fields for yes or no": (with_line("analysis: {can_learn: {a: b}}"), wrong(1, 12)),
    "a verb that isn't": (GOOD.replace("did: raised", "did: rased").encode(), wrong(4, 34)),
    "markup": (with_line("theme: '[red] **x** | <script> $(id) {{ 7*7 }} {title} %s'"), []),
    "words that look like more": (with_line("theme: NULL"), []),
    "all scripts": (with_line("theme: 日本語 العربية 🙂 e\u0301 \u202eabc"), []),
}
