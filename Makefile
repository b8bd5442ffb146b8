# `make run` and `make test` do all the set-up they need; `make help` lists the rest.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
OCEAN_HOME ?= .ocean
BIN := .venv/bin
# Runs that want uv ask for it when they come to it, so that `make help` needs nothing.
export PATH := $(CURDIR)/.tools/bin:$(PATH)
UV = $(shell deploy/setup.sh uv)
# Inexact: what `make test` or `make llm` added stays where `make run` finds it.
# Compiled at set-up: also where Python is told to write no bytecode, a start must not compile everything anew.
SYNC = "$(UV)" sync --frozen --inexact --quiet --compile-bytecode
ROOMS = analytics cli db ingest loaders nlp ocean resolvers schema sources web
ASSETS = $(BIN)/python -m web.graphiql.install
COMPILE = $(BIN)/python -m compileall -q $(ROOMS)

.PHONY: help run test differential chaos check setup setup-dev assets llm bench clean

help:  ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup  ## Serve http://127.0.0.1:8000, with PostGIS and starter data; installs what is missing.
	@$(ASSETS) || echo "Serving without /graphiql: its files could not be fetched." >&2
	@exec $(BIN)/ocean serve

test: setup-dev assets check  ## Format, lint, types, arrows, schema, migrations, and all tests.
	$(BIN)/pytest -q

differential: setup-dev  ## Compare the two executors on 10,000 random documents (or DIFFERENTIAL=number).
	DIFFERENTIAL=$${DIFFERENTIAL:-10000} $(BIN)/pytest -q tests/api/test_execution.py -k random

chaos: setup-dev  ## Every fault of live servers with every kind of question, and long flapping (or CHAOS=questions).
	CHAOS=$${CHAOS:-1000} $(BIN)/pytest -q tests/chaos

check: setup-dev  ## The checks alone, without the tests (`alembic check` is one of those).
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/ocean schema --check

setup:
	@deploy/setup.sh postgis
	@$(SYNC) --no-dev
	@$(COMPILE)

setup-dev:
	@deploy/setup.sh postgis
	@$(SYNC)
	@$(COMPILE)

assets: setup  ## Fetch the files of GraphiQL, so that it works without a network.
	@$(ASSETS)

llm:  ## Add llama.cpp, which takes up to half an hour to compile, and a very small language model.
	$(SYNC) --no-dev --extra llm
	@$(BIN)/ocean llm pull gemma-3-270m

bench: setup-dev  ## Measure the API and ingest against their goals (see bench/); BENCH=--quick for less.
	for bench in limit peers.compare growth load start ingest router nl; do echo "== bench.$$bench"; $(BIN)/python -m "bench.$$bench" $(BENCH); done

clean:  ## Stop the private database and remove everything that was made here, data too.
	if [ -x $(BIN)/ocean ]; then $(BIN)/ocean db stop; fi
	if [ -e "$(OCEAN_HOME)/pg.folder" ]; then rm -rf "$$(cat "$(OCEAN_HOME)/pg.folder")"; fi
	rm -rf "$(OCEAN_HOME)" .venv .tools .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
