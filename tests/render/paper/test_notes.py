"""Places in records become numbers on paper, and the list at the end tells each once."""

from datetime import date

from opleiding.render.paper.notes import Notes, is_place
from opleiding.render.paper.sheet import Sheet
from opleiding.render.paper.typeset import typeset

TABLE = """# Titel

| Wat | Kosten | Fiche |
|---|--:|---|
| lesgever | 12 | [cases/a.yaml:3] |
| oefening | 3 | [cases/a.yaml:4] |

Besloten op dinsdag [cases/a.yaml:3].
"""


def test_the_same_place_has_one_number() -> None:
    notes = Notes()

    parts = [*notes.parts("a [cases/x.yaml:1; goals/y.yaml] b [cases/z.yaml] c [cases/z.yaml]")]

    assert parts == ["a", 1, " b", 2, " c", 2, ""]
    assert [*notes] == [(1, "cases/x.yaml:1; goals/y.yaml"), (2, "cases/z.yaml")]


def test_other_brackets_are_words() -> None:
    assert [*Notes().parts("[x] en [12, 14] en [Kaai 3/2]")] == ["[x] en [12, 14] en [Kaai 3/2]"]
    assert not is_place("[12, 14]")


def test_a_column_of_places_is_told_beside_the_words_of_its_rows() -> None:
    source, _ = typeset(Sheet(TABLE, "nl", date(2026, 11, 20)), "")

    assert 'table.header([#"Wat";], [#"Kosten";])' in source
    assert '[#"lesgever";#note(1)], [#"12";]' in source
    assert '[#"oefening";#note(2)], [#"3";]' in source
    assert '#"Besloten op dinsdag";#note(1)#".";' in source
    assert 'sourced(1)[#"cases/a.yaml:3";]' in source
    assert 'sourced(2)[#"cases/a.yaml:4";]' in source
