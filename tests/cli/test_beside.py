"""Work on all cores: the results in order, a refusal as it is, and the same one by one."""

import subprocess
import sys

PROGRAM = """
from opleiding.cli.beside import beside
from opleiding.errors import WrongUse

def work(number):
    if number == {refused}:
        raise WrongUse("no {{number}}", number=number)
    return number * number

with beside(work, range(50)) as made:
    early = "begun"
    try:
        print(list(made) == [n * n for n in range(50)], early)
    except WrongUse as refusal:
        print(refusal)
"""
ALONE = (
    "import threading, time\nthreading.Thread(target=time.sleep, args=(9,), daemon=True).start()\n"
)


def run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_results_come_in_the_order_of_the_things() -> None:
    assert run(PROGRAM.format(refused=-1)) == "True begun"


def test_beside_other_threads_it_is_done_one_by_one() -> None:
    assert run(ALONE + PROGRAM.format(refused=-1)) == "True begun"


def test_a_refusal_in_a_copy_is_told_here() -> None:
    assert run(PROGRAM.format(refused=7)) == "no 7"
    assert run(ALONE + PROGRAM.format(refused=7)) == "no 7"
