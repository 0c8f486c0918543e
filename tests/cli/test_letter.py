"""`engage write`: a message to read, to mail, or to hang up."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
WRITE = "opleiding --language en engage write"


def test_it_is_the_same_as_the_report() -> None:
    message = run(f"{WRITE} frans-d", NOORDZEE)

    assert message[0] == 0
    assert run("opleiding --language en report engagement frans-d", NOORDZEE) == message


def test_an_e_mail_lands_in_a_file_to_the_byte(tmp_path: Path) -> None:
    typed = f"{WRITE} incoterms-d --format eml --to ann@example.com --from hr@example.com"
    code, said = run(f"{typed} --out {tmp_path}/a.eml", NOORDZEE)
    _, printed = run(typed, NOORDZEE)
    data = (tmp_path / "a.eml").read_bytes()
    message = message_from_bytes(data, policy=default)

    assert (code, said) == (0, f"Written: {tmp_path}/a.eml\n")
    assert printed.encode() == data
    assert (message["To"], message["From"]) == ("ann@example.com", "hr@example.com")
    assert message["Subject"] == "Zelfstandig de juiste Incoterm kiezen"


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ("--format pdf", "--format pdf: choose md, eml, board.\n"),
        ("--to ann@example.com", "--to and --from are for an e-mail: add --format eml.\n"),
        (
            "--format eml --to ann",
            "--to ann: write an e-mail address, such as ann@example.com.\n",
        ),
    ],
)
def test_what_doesn_t_go_together_is_refused(options: str, says: str) -> None:
    assert run(f"{WRITE} frans-d {options}", NOORDZEE) == (2, says)


def test_what_is_still_to_be_written_is_told_beside_the_message() -> None:
    code, said = run(f"{WRITE} frans-l 2>&1 >/dev/null", NOORDZEE)

    assert (code, said) == (0, "")


@pytest.mark.parametrize(
    ("options", "name", "begins"),
    [
        ("", "a.html", "<!DOCTYPE html>"),
        ("--format board", "a.html", "<!DOCTYPE html>"),
        ("--format md", "a.html", "# "),
        ("", "a.txt", "# "),
        ("--to ann@example.com", "a.eml", "Subject: "),
    ],
)
def test_the_name_of_the_file_tells_the_form(
    tmp_path: Path, options: str, name: str, begins: str
) -> None:
    run(f"{WRITE} frans-d {options} --out {tmp_path}/{name}", NOORDZEE)

    assert (tmp_path / name).read_text().startswith(begins)


def test_a_message_is_never_put_among_the_records() -> None:
    code, _ = run(f"{WRITE} frans-d --out engagements/x.yaml", NOORDZEE)

    assert code == 2
    assert not (NOORDZEE / "engagements/x.yaml").exists()
