"""Build hook: compiles the catalogues of words, so that a wheel needs no tools to speak."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand, outside a build
    BuildHookInterface = object  # type: ignore[assignment, misc]

LOCALE = Path(__file__).parent / "src/opleiding/text/locale"


def compile_words() -> None:
    """Every `.po` beside its `.mo`."""
    for po in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
        with po.open("rb") as source, po.with_suffix(".mo").open("wb") as target:
            write_mo(target, read_po(source, locale=po.parts[-3]))


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg, misc]
    """Runs before every build, editable ones too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile."""
        compile_words()


if __name__ == "__main__":
    compile_words()
