# Two commands do all the set-up: `make demo` shows the example company, `make test` passes the tests.

PYTHON ?= python3
DIR ?= demo
BIN := .venv/bin

.PHONY: demo test coverage check words reference lock clean

demo: .venv/ready
	$(BIN)/opleiding demo $(DIR)

test: .venv/ready
	$(BIN)/python -m pytest -n 2

# the one page left out limits the size of files, and so of what coverage writes
coverage: .venv/ready
	$(BIN)/python -m pytest -n 2 --cov=opleiding --cov-report=term:skip-covered -k "not anywhere.md"

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/words.py check
	$(BIN)/python tools/reference.py --check

words: .venv/ready
	$(BIN)/python tools/words.py collect
	$(BIN)/python tools/words.py compile

reference: .venv/ready
	$(BIN)/python tools/reference.py

lock:
	$(PYTHON) -m venv .venv/lock
	.venv/lock/bin/pip install --quiet --upgrade pip
	.venv/lock/bin/pip install --quiet ".[all]" --group dev
	.venv/lock/bin/pip freeze --exclude opleiding > requirements.lock
	rm -r .venv/lock

.venv/ready: pyproject.toml requirements.lock build_words.py $(wildcard src/opleiding/text/locale/*/LC_MESSAGES/*.po)
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@

clean:
	rm -rf .venv demo dist
