"""`goals group` on the command line."""

from pathlib import Path

from tests.console import run


def test_the_proposal_is_the_same_whatever_the_seed_and_writes_nothing(tmp_path: Path) -> None:
    run("opleiding demo noordzee && sed -i '/^theme:/d' noordzee/needs/*.yaml", tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    shown = {
        run("opleiding -C noordzee goals group --json", tmp_path, PYTHONHASHSEED=seed)
        for seed in ("0", "1", "2")
    }

    assert len(shown) == 1
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}


def test_where_all_have_a_theme_there_is_nothing_to_propose() -> None:
    folder = Path(__file__).parents[2] / "examples/noordzee"

    assert run("opleiding --language en goals group", folder) == (
        0,
        "No open needs without a theme belong together by their titles.\n",
    )
