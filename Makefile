# Two commands do everything: `make run` shows alerts, `make test` proves them.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test lint check bench soak lock clean

run: .venv/run
	$(BIN)/python main.py run

test: .venv/dev
	$(BIN)/python -m pytest

lint: .venv/dev
	$(BIN)/ruff check -q .
	$(BIN)/ruff format -q --check .
	$(BIN)/mypy

check: lint test

bench: .venv/dev
	$(BIN)/python -m tests.bench

# kill trials over three seeds, then one with a Discord that forgets every nonce, then an hour's load: about two hours
soak: .venv/dev
	$(BIN)/python -m tests.soak kill --seed 1 2 3
	$(BIN)/python -m tests.soak kill --seed 4 --nonce-window 0
	$(BIN)/python -m tests.soak load --minutes 60

# universal: one lock for every Python from 3.11 and every system
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

lock: .venv/dev
	$(LOCK) -o requirements.lock requirements.in
	$(LOCK) -o requirements-dev.lock requirements-dev.in

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/run: requirements.lock
	$(PYTHON) -c 'import sys; sys.exit("Salvo needs Python 3.11 or newer; try: make PYTHON=python3.11 run" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

.venv/dev: .venv/run requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@
