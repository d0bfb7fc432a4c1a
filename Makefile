# make demo: the main job on the sample collection. make test: the whole suite. Both set up what they need, once.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SAMPLE := build/sample.curator
SOURCES := curator tests tools main.py

# What was set up leaves a stamp, and is done again only when the file that says what to install is newer.
RUN := $(VENV)/.ready-to-run
DEV := $(VENV)/.ready-to-test

.PHONY: demo test run lint bench translations lock clean
.DELETE_ON_ERROR:

demo: $(RUN)
	QT_QPA_PLATFORM=offscreen $(BIN)/python tools/demo.py

test: $(DEV)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

run: $(RUN) $(SAMPLE)
	$(BIN)/curator $(SAMPLE)

lint: $(DEV)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy

bench: $(DEV)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks --write

translations: $(DEV)
	$(BIN)/python -m tools.translations

# The locks are made again from pyproject.toml, for every system and Python at once.
lock: $(DEV)
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) pyproject.toml --group install -o requirements/run.txt
	$(BIN)/uv pip compile $(LOCK) pyproject.toml --group install --group dev -c requirements/run.txt -o requirements/dev.txt
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(SAMPLE): $(RUN) $(wildcard corpus/*)
	mkdir -p $(@D)
	rm -f $@
	$(BIN)/curator import $@ corpus/[0-9]*.* --merge

$(BIN)/pip:
	PYTHON=$(PYTHON) tools/system-packages run
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Curator needs Python 3.11 or later; name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)

$(RUN): requirements/run.txt pyproject.toml tools/system-packages | $(BIN)/pip
	PYTHON=$(PYTHON) tools/system-packages run
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(DEV): requirements/dev.txt $(RUN)
	PYTHON=$(PYTHON) tools/system-packages test
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $@
