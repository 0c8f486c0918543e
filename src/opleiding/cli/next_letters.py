"""A letter of step 10 in the language of whoever reads it: Markdown, or an e-mail draft."""

from collections.abc import Mapping
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.errors import WrongUse
from opleiding.records.people import Person
from opleiding.sentence import N_

ENDINGS = ("md", "eml")


def refuse_unfit(ending: str, sender: str | None) -> None:
    """An ending that we don't write; a sender where nothing is sent."""
    if ending not in ENDINGS:
        known = ", ".join(ENDINGS)
        raise WrongUse(N_("--format {typed}: choose {known}."), typed=ending, known=known)
    if sender is not None and ending != "eml":
        raise WrongUse(N_("--to and --from are for an e-mail: add --format eml."))


def letter(
    desk: Desk,
    template: str,
    context: Any,
    reader: str,
    *,
    ending: str,
    sender: str | None,
    names: Mapping[str, str],
) -> tuple[str, bytes]:
    """The language and the bytes of a letter to one person; the address is that of the key file."""
    from opleiding.render.markdown import render

    person = desk.policy.find(Person, reader)
    own = person.language if person else None
    language = str(desk.language or own or desk.policy.organisation.language)
    locate = desk.store.shelf.locate
    text = render(template, context, language=language, root=desk.root, locate=locate, names=names)
    if ending == "md":
        return language, text.encode()
    from opleiding.render.mail import mail
    from opleiding.store.names import addresses

    address = addresses(desk.root).get(reader)
    to = (address,) if address else ()
    return language, mail(text, language=language, day=desk.today, to=to, sender=sender)
