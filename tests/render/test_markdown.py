"""Templates: the company's own wins, and a mistake in it is told with its place."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import opleiding
from opleiding.errors import WrongUse
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.records.localised import Words
from opleiding.records.needs import NeedState
from opleiding.render.markdown import render


@dataclass(frozen=True, slots=True)
class Bill:
    today: date
    title: Words
    items: tuple[str, ...]
    state: NeedState
    cost: Traced


BILL = Bill(
    date(2026, 11, 20),
    Words(nl="Foute *Incoterms*", fr="Incoterms erronés"),
    ("{{ 7*7 }}", "a|b"),
    NeedState.ACCEPTED,
    Traced(
        Decimal("1250.4"), tuple(Where(f"needs/n{i}.yaml", ("cost_of_delay",)) for i in range(4))
    ),
)


def locate(where: Where) -> Where:
    assert where.path == ("cost_of_delay",)
    return Where(where.file, where.path, 7, 1)


def shown(tmp_path: Path, template: str, *, language: str = "en", **others: str) -> str:
    folder = tmp_path / "templates"
    folder.mkdir(exist_ok=True)
    (folder / "plan.md.j2").write_text(template, encoding="utf-8")
    for name, text in others.items():
        (folder / f"{name}.md.j2").write_text(text, encoding="utf-8")
    return render("plan", BILL, language=language, root=tmp_path, locate=locate)


def refused(tmp_path: Path, template: str) -> str:
    with pytest.raises(WrongUse) as refusal:
        shown(tmp_path, template)
    return str(refusal.value)


def test_a_company_s_own_template_wins(tmp_path: Path) -> None:
    assert shown(tmp_path, "# {{ report.title }}\n", language="fr") == "# Incoterms erronés\n"


def test_a_company_s_own_template_can_build_on_ours(tmp_path: Path) -> None:
    text = shown(tmp_path, '{% include "shipped/footer.md.j2" %}', footer="nobody asks for this")

    assert (
        text
        == f"---\n\nAs seen on 20 November 2026, by opleiding {opleiding.__version__}. Names are left out.\n"
    )


def test_texts_of_records_are_data_never_mark_up_or_template(tmp_path: Path) -> None:
    text = shown(
        tmp_path,
        "{{ report.title }}{% for one in report.items %} {{ one }}{% endfor %}",
        language="nl",
    )

    assert text == "Foute \\*Incoterms\\* {{ 7\\*7 }} a\\|b\n"


def test_figures_are_shown_in_the_form_of_the_language_with_their_source(tmp_path: Path) -> None:
    text = shown(tmp_path, "{{ report.cost|money }} {{ report.cost|source }}", language="nl")

    assert (
        text == "€\N{NO-BREAK SPACE}1.250 [needs/n0.yaml:7; needs/n1.yaml:7; needs/n2.yaml:7; …]\n"
    )


def test_in_its_own_file_a_place_is_its_line(tmp_path: Path) -> None:
    text = shown(tmp_path, '{{ report.cost|source("needs/n1.yaml") }}')

    assert text == "[needs/n0.yaml:7; 7; needs/n2.yaml:7; …]\n"


def test_a_choice_is_a_word_and_its_key(tmp_path: Path) -> None:
    assert shown(tmp_path, "{{ report.state }} {{ report.state.key }}") == "accepted accepted\n"


def test_many_empty_lines_become_one(tmp_path: Path) -> None:
    assert shown(tmp_path, "\n\na\n \n\n\n\nb\n\n\n") == "a\n\nb\n"


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("a\n{{ report.titel }}", "templates/plan.md.j2:2: `titel` isn't known here: did you mean `title`?"),
        ("{{ repport.title }}", "templates/plan.md.j2:1: `repport` isn't known here: did you mean `report`?"),
        ("{{ report.zzz }}", "templates/plan.md.j2:1: `zzz` isn't known here; there is today, title, items, state, cost."),
        ("\n\n{{ report.cost|monney }}", "templates/plan.md.j2:3: `monney` isn't known here: did you mean `money`?"),
        ("a\n{% if report.title %}", "templates/plan.md.j2:2: this isn't a template: Unexpected end of template. Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be closed is 'if'."),
        ('a\n{% include "geen.md.j2" %}', "templates/plan.md.j2:2: there is no template geen.md.j2 in the folder of templates."),
        ('{% include "../geheim.md.j2" %}', "templates/plan.md.j2:1: there is no template ../geheim.md.j2 in the folder of templates."),
        ('{% include "/etc/passwd" %}', "templates/plan.md.j2:1: there is no template /etc/passwd in the folder of templates."),
        ("{{ report.cost.value / 0 }}", "templates/plan.md.j2:1: this template can't be filled: [<class 'decimal.DivisionByZero'>]"),
        ("{% for i in range(10**9) %}{% endfor %}", "templates/plan.md.j2:1: this template can't be filled: Range too big. The sandbox blocks ranges larger than MAX_RANGE (100000)."),
    ],
)  # fmt: skip
def test_a_mistake_in_a_template_is_told_with_its_place(
    tmp_path: Path, template: str, told: str
) -> None:
    (tmp_path / "geheim.md.j2").write_text("geheim")

    assert refused(tmp_path, template) == told


def test_a_link_out_of_the_folder_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "geheim.md.j2").write_text("geheim")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/link.md.j2").symlink_to(tmp_path / "geheim.md.j2")

    assert refused(tmp_path, '{% include "link.md.j2" %}') == (
        "templates/plan.md.j2:1: there is no template link.md.j2 in the folder of templates."
    )


@pytest.mark.parametrize(
    "template",
    [
        "{{ report.__class__.__mro__ }}",
        "{{ report.title.__class__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ report.pop('title') }}",
        "{{ report.items.__add__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ ''|attr('__class__') }}",
    ],
)
def test_a_template_can_t_leave_its_room(tmp_path: Path, template: str) -> None:
    assert refused(tmp_path, template).startswith("templates/plan.md.j2:1: ")


def test_a_template_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/plan.md.j2").write_bytes("é".encode("cp1252"))

    with pytest.raises(WrongUse):
        render("plan", BILL, language="en", root=tmp_path, locate=locate)
