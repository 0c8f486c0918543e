"""The room in which templates run: plain data only, nothing undefined, no way out."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from jinja2 import StrictUndefined, UndefinedError
from jinja2.loaders import BaseLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from opleiding.text.words import Words


class Unknown(UndefinedError):
    """A template names something that isn't there; `known` is what it could have named."""

    def __init__(self, message: str | None, *, name: str, known: tuple[str, ...]) -> None:
        super().__init__(message)
        self.name = name
        self.known = known


class Room(ImmutableSandboxedEnvironment):
    """`group.items` is the field of that name: data has no methods here."""

    def __init__(self, loader: BaseLoader, words: Words) -> None:
        super().__init__(
            loader=loader,
            undefined=_Named,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            extensions=["jinja2.ext.i18n"],
        )
        self.policies["ext.i18n.trimmed"] = True
        spoken = words.catalogue
        self.install_gettext_callables(  # type: ignore[attr-defined] # the i18n extension brings it
            spoken.gettext, spoken.ngettext, newstyle=True, pgettext=spoken.pgettext
        )

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of the data; of anything else what the sandbox allows."""
        if isinstance(obj, Mapping):
            if attribute in obj:
                return obj[attribute]
            return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


class _Named(StrictUndefined):
    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = None
    ) -> None:
        known = tuple(map(str, obj)) if isinstance(obj, Mapping) else ("report",)
        told: Any = exc or partial(Unknown, name=str(name), known=known)
        super().__init__(hint, obj, name, told)
