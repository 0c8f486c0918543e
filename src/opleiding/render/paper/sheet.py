"""What a form needs to know beside the text: language, title, day, and the house that sends it."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from unicodedata import category

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

_UNINKED = frozenset({"Cc", "Cs"})
_NO_LETTERS = "\ufffe\uffff"


@dataclass(frozen=True, slots=True)
class Brand:
    """The house style: a colour as #rrggbb, the bytes of a logo and what they are, a line at the foot."""

    colour: str = "#0b5394"
    logo: bytes | None = None
    ending: str = ""
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """`markdown` is the whole report; its first heading is its title."""

    markdown: str
    language: str
    day: date
    company: str = ""
    brand: Brand = Brand()

    @property
    def tree(self) -> "SyntaxTreeNode":
        """The text as blocks and pieces; tags in it are text."""
        from markdown_it.tree import SyntaxTreeNode

        return SyntaxTreeNode(reader().parse(self.markdown))

    @property
    def title(self) -> str:
        """The first heading as plain text; the company where there is none."""
        from markdown_it.tree import SyntaxTreeNode

        line = next((one for one in self.markdown.splitlines() if one.startswith("#")), "")
        heading = SyntaxTreeNode(reader().parse(line))
        return told(heading) if line else self.company


def reader() -> "MarkdownIt":
    """Markdown as GitHub and GitLab read our reports: tables, struck out words, no tags."""
    from markdown_it import MarkdownIt

    options = {"html": False, "xhtmlOut": False}
    return MarkdownIt("commonmark", options).enable(["table", "strikethrough"])


def told(node: "SyntaxTreeNode") -> str:
    """The words of a piece, without its mark-up."""
    if node.type in {"text", "code_inline"}:
        return node.content
    if node.type in {"softbreak", "hardbreak"}:
        return " "
    return "".join(map(told, node.children))


def inked(text: str) -> str:
    """The text without what no paper shows and no XML holds: control characters, halves of pairs."""
    if text.isprintable():
        return text
    return "".join(
        " " if category(letter) in _UNINKED or letter in _NO_LETTERS else letter for letter in text
    )
