"""The files that forms are made into: one for each person or language, and the codes to hand out."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from opleiding.cli.desk import Desk
from opleiding.cli.forms import Form, made
from opleiding.text.words import words

if TYPE_CHECKING:
    from opleiding.facts.effects.forms import EffectForm


class Make(StrEnum):
    """Pages and paper of our own, and what other services build a form from."""

    HTML = "html"
    MD = "md"
    PDF = "pdf"
    DOCX = "docx"
    LIMESURVEY = "limesurvey"
    GOOGLE = "google"
    MICROSOFT = "microsoft"


_PAPER = frozenset({Make.MD, Make.PDF, Make.DOCX})
_SERVICES = frozenset({Make.LIMESURVEY, Make.GOOGLE, Make.MICROSOFT})
File = tuple[str, bytes]


def files_of(
    desk: Desk,
    found: "Sequence[EffectForm]",
    makes: Sequence[Make],
    names: Mapping[str, str],
) -> Iterator[File]:
    """Name and bytes of each file, role by role; every one is made when somebody asks for it."""
    for role in dict.fromkeys(form.role for form in found):
        mine = [form for form in found if form.role is role]
        for make in makes:
            yield from _made_as(desk, mine, make, names)
        if _SERVICES.intersection(makes) or (Make.HTML in makes and mine[0].anonymous):
            yield _codes(desk, mine, names)


def _made_as(
    desk: Desk, forms: "Sequence[EffectForm]", make: Make, names: Mapping[str, str]
) -> Iterator[File]:
    if make in _SERVICES:
        yield from _for_service(desk, forms, make)
    elif make is Make.HTML:
        yield from _pages(desk, forms, names)
    else:
        for form in forms:
            language = _language(desk, form)
            data = made(
                desk, _text(desk, "effect_form", form, language, names), Form(make), language
            )
            yield f"{_begin(form)}-{form.person or form.code}.{make}", data


def _pages(desk: Desk, forms: "Sequence[EffectForm]", names: Mapping[str, str]) -> Iterator[File]:
    """Where nobody may know who answers, one page for all of a language; else one for each person."""
    from opleiding.facts.effects.forms import shared
    from opleiding.render.screen.form import form_page

    alone = not forms[0].anonymous
    together = {_language(desk, form): form for form in shared(forms)}
    for form in forms if alone else together.values():
        language = _language(desk, form)
        page = form_page(form, language=language, root=desk.root, names=names)
        yield f"{_begin(form)}-{form.person or language}.html", page.encode()


def _for_service(desk: Desk, forms: "Sequence[EffectForm]", make: Make) -> Iterator[File]:
    from opleiding.exchange.forms.spoken import spoken
    from opleiding.facts.effects.forms import shared

    begin, first = _begin(forms[0]), shared(forms)
    languages = dict.fromkeys(_language(desk, form) for form in first)
    told = [spoken(first[0], words(language)) for language in languages]
    if make is Make.LIMESURVEY:
        from opleiding.exchange.forms.limesurvey import limesurvey

        yield f"{begin}-limesurvey.txt", limesurvey(told)
    elif make is Make.GOOGLE:
        from opleiding.exchange.forms.google import google

        yield f"{begin}-google.gs", google(told, sorted(form.code or "" for form in forms))
    else:
        from opleiding.exchange.forms.microsoft import microsoft
        from opleiding.render.paper.extra import extra

        docx = extra("docx", "word")
        for one in told:
            yield f"{begin}-microsoft-{one.language}.docx", microsoft(one, docx, desk.today)


def _codes(desk: Desk, forms: "Sequence[EffectForm]", names: Mapping[str, str]) -> File:
    from opleiding.reports.effect_codes import effect_codes

    language = desk.words.language
    text = _text(desk, "effect_codes", effect_codes(forms), language, names)
    return f"{_begin(forms[0])}-codes.html", made(desk, text, Form.HTML, language)


def _text(desk: Desk, template: str, context: Any, language: str, names: Mapping[str, str]) -> str:
    from opleiding.render.markdown import render

    locate = desk.store.shelf.locate
    return render(template, context, language=language, root=desk.root, locate=locate, names=names)


def _language(desk: Desk, form: "EffectForm") -> str:
    return str(desk.language or form.language)


def _begin(form: "EffectForm") -> str:
    moment = "before" if form.before else f"{form.months}m"
    return f"{form.subject}-{moment}-{form.role}"
