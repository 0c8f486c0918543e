"""Where a policy repo is, and what in it is named as a record."""

import os
from pathlib import Path

import pytest

from opleiding.errors import NoPolicy
from opleiding.store.layout import files, find_root, is_slug, strays


def test_the_repo_is_found_from_any_folder_in_it(tmp_path: Path) -> None:
    (tmp_path / "opleiding.yaml").write_text("schema: 1\n")
    (tmp_path / "needs" / "deep").mkdir(parents=True)

    assert find_root(tmp_path / "needs" / "deep") == tmp_path.resolve()
    assert find_root(tmp_path) == tmp_path.resolve()


def test_no_repo_is_told_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "opleiding.yaml").mkdir()
    with pytest.raises(NoPolicy) as refusal:
        find_root(tmp_path)

    assert refusal.value.exit_code == 3
    assert str(refusal.value) == (
        f"There is no policy repo here: no opleiding.yaml in {tmp_path} or above. Make one with"
        " `opleiding init`, or look around in one with `opleiding demo`."
    )


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoPolicy, match="isn't there"):
        find_root(tmp_path / "gone")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_folder_that_links_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(NoPolicy):
        find_root(tmp_path / "loop")


def test_records_come_in_the_order_of_their_ids(tmp_path: Path) -> None:
    (tmp_path / "needs").mkdir()
    for name in ("a-b.yaml", "a.yaml", "a.yml", ".gitkeep", "B.yaml"):
        (tmp_path / "needs" / name).write_text("")

    assert [record_id for record_id, _ in files(tmp_path, "needs")] == ["a", "a-b"]
    assert list(strays(tmp_path, "needs")) == ["B.yaml", "a.yml"]


@pytest.mark.parametrize("name", ["", "-a", "A", "a_b", "a.b", "a/b", "..", "a\n", "é", "x" * 65])
def test_what_can_not_be_an_id(name: str) -> None:
    assert not is_slug(name)
