"""Where templates lie: the policy repo's own first, then those that come with the program."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from jinja2 import BaseLoader, Environment, TemplateNotFound

SHIPPED = "shipped/"
"""`shipped/plan.md.j2` is the program's own template, also where the policy repo has one."""


def shipped() -> Path:
    """The program's templates: inside the wheel, or beside the source in a checkout."""
    inside = Path(__file__).parents[1] / "templates"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "templates"


def style(name: str, root: Path | None) -> Path:
    """A style sheet: the policy repo's own `templates/`, or the program's."""
    own = _inside(root / "templates", name) if root else None
    return own or shipped() / name


class Folders(BaseLoader):
    """Reads templates from these folders, the first that has one; never a file outside of them."""

    def __init__(self, *folders: Path) -> None:
        self.folders = folders

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - as Jinja calls it
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """Text, file, and that it stays as it is."""
        own, name = self.folders, template
        if template.startswith(SHIPPED):
            own, name = self.folders[-1:], template.removeprefix(SHIPPED)
        for folder in own:
            file = _inside(folder, name)
            if file is not None:
                return file.read_text(encoding="utf-8"), str(file), lambda: True
        raise TemplateNotFound(template)


def _inside(folder: Path, name: str) -> Path | None:
    parts = PurePosixPath(name.replace("\\", "/"))
    if parts.is_absolute() or ".." in parts.parts:
        return None
    file = (folder / parts).resolve()
    return file if file.is_relative_to(folder.resolve()) and file.is_file() else None
