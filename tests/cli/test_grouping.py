"""`goals group` and `goals theme` on the command line: proposed, confirmed, split, renamed."""

from pathlib import Path

import pytest

from tests.cli.test_guided import talk
from tests.console import run

LOG = "log:\n- {date: 2026-01-10, by: p-7f3k, did: raised}\n"
TITLES = {
    "cariste": "Certificat de cariste",
    "heftruck": "Heftruckattest vernieuwen",
    "verf": "Verf kiezen",
}
PROPOSED = """\
theme: forklift  (cariste, Heftruckattest)
  needs/cariste.yaml  Certificat de cariste
  needs/heftruck.yaml  Heftruckattest vernieuwen
"""


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    settings = "schema: 1\nname: Klein\nlanguage: en\ntoday: 2026-11-20\n"
    (tmp_path / "opleiding.yaml").write_text(settings)
    (tmp_path / "people").mkdir()
    (tmp_path / "people/p-7f3k.yaml").write_text(
        "department: x\nfunction: y\nentered: 2024-01-01\n"
    )
    (tmp_path / "needs").mkdir()
    for name, title in TITLES.items():
        text = f"# {name}\ntitle: {title}   # in one line\nraised_by: p-7f3k\n\n# so far\n{LOG}"
        (tmp_path / f"needs/{name}.yaml").write_text(text)
    return tmp_path


def themes(repo: Path) -> dict[str, str]:
    lines = ((path.stem, path.read_text()) for path in sorted((repo / "needs").iterdir()))
    return {
        name: line.removeprefix("theme: ")
        for name, text in lines
        for line in text.splitlines()
        if line.startswith("theme: ")
    }


def test_the_proposal_is_the_same_whatever_the_seed_and_writes_nothing(tmp_path: Path) -> None:
    run("opleiding demo noordzee && sed -i '/^theme:/d' noordzee/needs/*.yaml", tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    shown = {
        run("opleiding -C noordzee goals group --json", tmp_path, PYTHONHASHSEED=seed)
        for seed in ("0", "1", "2")
    }

    assert len(shown) == 1
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}


def test_it_shows_what_would_be_a_group_and_how_to_confirm_it(repo: Path) -> None:
    assert run("opleiding goals group", repo) == (
        0,
        PROPOSED
        + "A proposal: nothing was written.\nNext: opleiding goals group --confirm forklift\n",
    )


def test_confirming_writes_one_line_and_leaves_all_other_bytes(repo: Path) -> None:
    before = (repo / "needs/cariste.yaml").read_text()
    code, shown = run("opleiding goals group --confirm Forklift", repo)

    assert (code, shown.splitlines()) == (
        0,
        [
            "Changed: needs/cariste.yaml",
            "Changed: needs/heftruck.yaml",
            "Next: opleiding goals rank",
        ],
    )
    after = (repo / "needs/cariste.yaml").read_text()
    assert after == before.replace("# so far\n", "theme: forklift\n# so far\n")
    assert themes(repo) == {"cariste": "forklift", "heftruck": "forklift"}


def test_another_name_and_one_left_out(repo: Path) -> None:
    run("opleiding goals group --confirm forklift --as 'Loods: rijden' --without heft", repo)

    assert themes(repo) == {"cariste": '"Loods: rijden"'}


def test_a_dry_run_writes_nothing(repo: Path) -> None:
    code, shown = run("opleiding goals group --confirm forklift --dry-run", repo)

    assert (code, themes(repo), shown.count("+theme: forklift")) == (0, {}, 2)


def test_a_theme_in_use_is_shown_renamed_and_split(repo: Path) -> None:
    run("opleiding goals theme loods cariste heftruck verf", repo)
    _, listed = run("opleiding goals group", repo)
    run("opleiding goals theme 'rijden & laden' --was loods", repo)
    renamed = themes(repo)
    run("opleiding goals theme gebouw verf", repo)

    assert listed.splitlines()[:2] == [
        "theme in use  needs  states",
        "loods         3      3 raised",
    ]
    assert set(renamed.values()) == {"rijden & laden"}
    assert themes(repo) == {**renamed, "verf": "gebouw"}


def test_renaming_keeps_comments_and_every_other_byte(repo: Path) -> None:
    path = repo / "needs/verf.yaml"
    path.write_text(f"title: x\r\ntheme: 'oud'   # as agreed\r\nraised_by: p-7f3k\r\n{LOG}")
    before = path.read_bytes()
    run("opleiding goals theme nieuw --was oud", repo)

    assert path.read_bytes() == before.replace(b"'oud'", b"nieuw")


def test_a_name_in_use_is_written_as_it_stands_there(repo: Path) -> None:
    run("opleiding goals theme Loods cariste", repo)
    run("opleiding goals theme LOODS verf", repo)

    assert themes(repo) == {"cariste": "Loods", "verf": "Loods"}


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("group --confirm x", "No group is proposed as `x`; there is forklift."),
        ("group --as x", "Say which group you mean: --confirm THEME."),
        (
            "group --confirm forklift --without verf",
            "needs/verf isn't in a group that you confirm.",
        ),
        ("group --ask", "--ask needs a terminal; elsewhere use --confirm THEME."),
        ("theme x", "Say which needs get it, or --was and the theme that they have now."),
        ("theme x --was y", "No need has the theme `y`; there is –."),
        ("theme ' ' verf", "A theme needs a name."),
    ],
)
def test_what_cannot_be_meant_is_refused_and_writes_nothing(
    typed: str, answer: str, repo: Path
) -> None:
    assert run(f"opleiding goals {typed}", repo) == (2, answer + "\n")
    assert themes(repo) == {}


def test_one_need_that_cannot_be_written_holds_back_all(repo: Path) -> None:
    (repo / "needs/heftruck.yaml").write_text(
        "{title: Heftruck, raised_by: p-7f3k, log: [{date: 2026-01-10, by: p-7f3k, did: raised}]}\n"
    )
    code, shown = run("opleiding goals group --confirm forklift", repo)

    assert (code, themes(repo)) == (5, {})
    assert shown.startswith("needs/heftruck.yaml stands in braces")


def test_on_a_terminal_one_group_after_the_other(repo: Path) -> None:
    code, shown = talk(repo, ["goals", "group", "--ask"], ["2", "magazijn", ""])

    assert code == 0
    assert "This theme for this need?" in shown
    assert themes(repo) == {"cariste": "magazijn"}


@pytest.mark.parametrize("typed", ["y", "Ja", "oui"])
def test_on_a_terminal_yes_in_three_languages_is_yes_and_no_name(repo: Path, typed: str) -> None:
    code, _ = talk(repo, ["goals", "group", "--ask"], [typed])

    assert (code, themes(repo)) == (0, {"cariste": "forklift", "heftruck": "forklift"})


@pytest.mark.parametrize("typed", ["n", "Nee", "non"])
def test_on_a_terminal_no_in_three_languages_is_not_now(repo: Path, typed: str) -> None:
    code, _ = talk(repo, ["goals", "group", "--ask"], [typed])

    assert (code, themes(repo)) == (0, {})


def test_a_theme_is_one_line_whatever_was_pasted(repo: Path) -> None:
    run("opleiding goals theme 'op de\nheftruck ' heftruck", repo)
    run("opleiding goals theme '  op  de\theftruck' --was 'op de heftruck'", repo)

    assert themes(repo) == {"heftruck": "op de heftruck"}


def test_on_a_terminal_not_now_writes_nothing(repo: Path) -> None:
    code, shown = talk(repo, ["goals", "group", "--ask"], ["-"])

    assert (code, themes(repo)) == (0, {})
    assert shown.endswith("Nothing to write.\n")
