"""The front door: what must be known before the command line is built, and the one place that catches."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from opleiding import __version__
from opleiding.errors import Refusal, reason_of
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.text.words import Words

_WITH_VALUE = frozenset({"--language", "--today", "-C", "--directory"})
_STOPPED = 130
_VERSION = frozenset({"--version", "-V"})
_FLAGS = frozenset({"--no-input", "--quiet", "--verbose", "-q", "-v"})


def main(arguments: Sequence[str] | None = None) -> None:
    """`opleiding …`: ends the process with the exit code of `cli.exits`."""
    typed = hoisted(sys.argv[1:] if arguments is None else arguments)
    if _VERSION & set(_front(typed)):
        _print_version()
        sys.exit(0)
    sys.exit(_run(typed))


def _front(typed: Sequence[str]) -> list[str]:
    """The options before the first command, without their values."""
    options: list[str] = []
    words = iter(typed)
    for word in words:
        if not word.startswith("-"):
            break
        options.append(word)
        if word in _WITH_VALUE:
            next(words, None)
    return options


def hoisted(typed: Sequence[str]) -> list[str]:
    """Options that hold for every command come first, wherever they were typed (not after `--`)."""
    everywhere: list[str] = []
    rest: list[str] = []
    words = iter(typed)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word in _FLAGS or (word.split("=")[0] in _WITH_VALUE and "=" in word):
            everywhere.append(word)
        elif word in _WITH_VALUE:
            everywhere += [word, *(value for value in [next(words, None)] if value is not None)]
        else:
            rest.append(word)
    return everywhere + rest


def _print_version() -> None:
    from opleiding.records.schema import SCHEMA

    python = ".".join(map(str, sys.version_info[:3]))
    print(f"opleiding {__version__} (schema {SCHEMA}, Python {python})")  # noqa: T201


def _run(typed: list[str]) -> int:
    _speak_utf8()
    from opleiding.cli.language import choose

    words = choose(typed)
    try:
        from opleiding.cli.tree import app

        status = app(typed, prog_name="opleiding", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit as ended:  # the framework answered a completion, or met a closed pipe
        return _quietly(ended.code)
    except BrokenPipeError:
        return _quietly(1)
    except (Exception, KeyboardInterrupt) as trouble:  # noqa: BLE001 - the one door
        sentence, code = _answer(trouble, words)
        return _refused(sentence, code)
    if status == _STOPPED:  # the framework caught Ctrl-C itself, and says nothing
        return _refused(*_answer(KeyboardInterrupt(), words))
    return status if isinstance(status, int) else 0


def _answer(trouble: BaseException, words: "Words") -> tuple[str, int]:
    """What is said of a trouble, and the exit code. `OPLEIDING_DEBUG` shows where a fault is."""
    if isinstance(trouble, KeyboardInterrupt) or type(trouble).__name__ == "Abort":
        return words.say(N_("Stopped. Nothing was written.")), _STOPPED
    if isinstance(trouble, Refusal):
        return words.say(trouble.sentence, **trouble.values), trouble.exit_code
    if hasattr(trouble, "format_message"):
        from opleiding.cli.usage import explained

        return explained(trouble, words), 2
    return _unforeseen(trouble, words)


def _unforeseen(trouble: BaseException, words: "Words") -> tuple[str, int]:
    if isinstance(trouble, OSError):
        return words.say(N_("The machine refuses: {reason}."), reason=reason_of(trouble)), 4
    if isinstance(trouble, RecursionError | MemoryError):
        return words.say(N_("This is nested too deep, or too large.")), 4
    if "OPLEIDING_DEBUG" in os.environ:
        raise trouble
    fault = f"{type(trouble).__name__}: {trouble}"
    sentence = N_(
        "A fault in the program: {fault}\nPlease report it, with what OPLEIDING_DEBUG=1 shows."
    )
    return words.say(sentence, fault=fault), 70


def _quietly(code: object) -> int:
    """Who reads us has read enough: `| head` is no trouble."""
    if code == 1 and "_OPLEIDING_COMPLETE" not in os.environ:
        _discard_rest()
        return 0
    return code if isinstance(code, int) else 0


def _discard_rest() -> None:
    """What can't be written any more isn't tried again when the interpreter ends."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refused(sentence: str, code: int) -> int:
    from opleiding.cli.show import complain

    complain(sentence)
    try:
        sys.stdout.flush()
    except OSError:
        _discard_rest()
    return code


def _speak_utf8() -> None:
    """A console in another encoding shows what it can; one that was closed gets nothing."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - for good
        elif hasattr(stream, "reconfigure"):
            plain = stream.encoding.lower() in {"ascii", "ansi_x3.4-1968", "us-ascii"}
            stream.reconfigure(
                errors="backslashreplace", encoding="utf-8" if plain else stream.encoding
            )
