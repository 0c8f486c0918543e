"""The catalogues of words, for developers: collect, compile, check.

`collect` gathers the sentences from the source, the templates, the choices (every StrEnum) and the
rules' pages; `compile` makes them loadable; `check` tells what a language still lacks.
"""

import ast
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from importlib import import_module
from io import BytesIO
from pathlib import Path
from pkgutil import walk_packages
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
from build_words import LOCALE, compile_words  # noqa: E402 - it stands at the root

LANGUAGES = ("nl", "fr")
SOURCE = ROOT / "src/opleiding"
TEMPLATES = ROOT / "templates"
CHOICES = ("opleiding.records", "opleiding.facts", "opleiding.finding")
COUNTS = {"n", "count", "num"}
"""Holes that a singular may do without: "één bevinding"."""
Sentence = tuple[str | None, str | tuple[str, str]]
"""A context, and one sentence or its singular and plural."""


def sentences() -> list[Sentence]:
    """Every sentence, in a stable order. A singular with its plural takes the place of it alone."""
    found = dict.fromkeys((*_of_source(), *_of_templates(), *_of_choices(), *_of_pages()))
    pairs = {(context, said[0]) for context, said in found if isinstance(said, tuple)}
    kept = (one for one in found if isinstance(one[1], tuple) or (one[0], one[1]) not in pairs)
    return sorted(
        kept, key=lambda one: (one[0] or "", one[1] if isinstance(one[1], str) else one[1][0])
    )


def _of_source() -> Iterator[Sentence]:
    for file in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from _of_call(node)


def _of_call(call: ast.Call) -> Iterator[Sentence]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    said = [_literal(argument) for argument in call.args[:2]]
    first, second = (*said, None, None)[:2]
    if name in {"count", "ngettext"} and first and second:
        yield None, (first, second)
    elif name == "pgettext" and first and second:
        yield first, second
    elif name in {"N_", "_", "say", "gettext"} and first:
        yield None, first


def _literal(node: ast.expr) -> str | None:
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"N_", "_"} and node.args:
        return _literal(node.args[0])
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _of_templates() -> Iterator[Sentence]:
    options = {
        "trimmed": "true",
        "newstyle_gettext": "true",
        "trim_blocks": "true",
        "lstrip_blocks": "true",
        "silent": "false",
    }
    functions = ["_", "gettext", "ngettext", "pgettext"]
    for file in sorted(TEMPLATES.rglob("*.j2")):
        with BytesIO(file.read_bytes()) as text:
            for _, name, said, _ in babel_extract(text, functions, [], options):
                texts = (said,) if isinstance(said, str) else said or ()
                if name == "pgettext":
                    yield texts[0], texts[1]
                elif name == "ngettext":
                    yield None, (texts[0], texts[1])
                elif texts and texts[0]:
                    yield None, texts[0]


def _of_choices() -> Iterator[Sentence]:
    for module in _modules():
        for value in vars(module).values():
            if (
                isinstance(value, type)
                and issubclass(value, StrEnum)
                and value.__module__.startswith(CHOICES)
            ):
                yield from ((value.__name__, member.value.replace("_", " ")) for member in value)


def _modules() -> Iterator[object]:
    for package in CHOICES:
        module = import_module(package)
        yield module
        for found in walk_packages(getattr(module, "__path__", []), f"{package}."):
            yield import_module(found.name)


def _of_pages() -> Iterator[Sentence]:
    for file in sorted((SOURCE / "rules").glob("op*.py")):
        page = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")), clean=False) or ""
        yield from ((None, part) for part in page.strip().split("\n\n") if part)


def template() -> Catalog:
    """A catalogue without translations."""
    catalogue = Catalog(project="opleiding", charset="utf-8", fuzzy=False)
    for context, said in sentences():
        catalogue.add(said, context=context)
    return catalogue


def collect() -> int:
    """Writes `opleiding.pot` and brings the catalogue of each language up to date."""
    new = template()
    _write(LOCALE / "opleiding.pot", new)
    for language in LANGUAGES:
        old = _read(language)
        old.update(new, no_fuzzy_matching=True)
        _write(_file(language), old)
    print(f"{len(new)} sentences")
    return 0


def compile_() -> int:
    """Writes the `.mo` files, which are not committed."""
    compile_words()
    return 0


def check() -> int:
    """Says what is missing, not sure, not used or holed otherwise; 1 when there is something."""
    new = template()
    told = [line for language in LANGUAGES for line in _troubles(language, _read(language), new)]
    print(*told, sep="\n", end="\n" if told else "")
    return 1 if told else 0


def _troubles(language: str, catalogue: Catalog, new: Catalog) -> Iterator[str]:
    for wanted in new:
        if wanted.id:
            yield from _trouble(language, catalogue.get(_key(wanted), wanted.context), wanted)
    for message in catalogue:
        if message.id and new.get(_key(message), message.context) is None:
            yield f"{language}: not used any more: {_shown(message)}"
    yield from (
        f"{language}: not used any more: {_shown(old)}" for old in catalogue.obsolete.values()
    )
    yield from _twins(language, catalogue)


def _trouble(language: str, message: Message | None, wanted: Message) -> Iterator[str]:
    texts = _texts(message.string) if message else ()
    if message is None or not texts or not all(texts):
        yield f"{language}: not translated: {_shown(wanted)}"
        return
    if message.fuzzy:
        yield f"{language}: not sure: {_shown(wanted)}"
    english = [_holes(said) for said in _texts(wanted.id)]
    least, most = set.intersection(*english), set.union(*english)
    for text in texts:
        if not least - (COUNTS if len(english) > 1 else set()) <= _holes(text) <= most:
            yield f"{language}: other holes than in English: {text}"


def _twins(language: str, catalogue: Catalog) -> Iterator[str]:
    """Two choices of one kind may not share a word: nobody could tell them apart."""
    words: dict[tuple[str, str], Message] = {}
    for message in catalogue:
        if message.context and isinstance(message.string, str) and message.string:
            other = words.setdefault((message.context, message.string), message)
            if other.id != message.id:
                yield f"{language}: one word for two choices of {message.context}: {message.string}"


def _holes(text: str) -> set[str]:
    """`{id}` in code, `%(id)s` in templates."""
    try:
        named = {name for _, name, _, _ in Formatter().parse(text) if name}
    except ValueError:
        named = {"a brace that isn't closed"}
    return named | {part.partition(")")[0] for part in text.replace("%%", "").split("%(")[1:]}


def _texts(said: object) -> tuple[str, ...]:
    return said if isinstance(said, tuple) else (str(said),) if said else ()


def _key(message: Message) -> str:
    return _texts(message.id)[0]


def _shown(message: Message) -> str:
    return " ".join(f"{message.context or ''} {_key(message)}".split())


def _file(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES/opleiding.po"


def _read(language: str) -> Catalog:
    if not _file(language).is_file():
        return Catalog(locale=language, project="opleiding", charset="utf-8", fuzzy=False)
    with _file(language).open("rb") as file:
        return read_po(file, locale=language)


def _write(file: Path, catalogue: Catalog) -> None:
    """Sorted, without line numbers, dates and obsolete entries, so that a change shows as a change."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with BytesIO() as text:
        write_po(
            text,
            catalogue,
            width=100,
            no_location=True,
            omit_header=True,
            sort_output=True,
            ignore_obsolete=True,
        )
        body = text.getvalue()
    file.write_bytes(_header(catalogue) + body)


def _header(catalogue: Catalog) -> bytes:
    fields = {"Content-Type": "text/plain; charset=utf-8", "Content-Transfer-Encoding": "8bit"}
    if catalogue.locale:
        fields |= {"Language": str(catalogue.locale), "Plural-Forms": catalogue.plural_forms}
    lines = "".join(f'"{name}: {value}\\n"\n' for name, value in fields.items())
    return f'msgid ""\nmsgstr ""\n{lines}\n'.encode()


DEEDS: dict[str, Callable[[], int]] = {"collect": collect, "compile": compile_, "check": check}

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in DEEDS:  # noqa: PLR2004 - the script and one word
        sys.exit(f"{sys.argv[0]}: {' | '.join(DEEDS)}")
    sys.exit(DEEDS[sys.argv[1]]())
