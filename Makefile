.DEFAULT_GOAL := help
.PHONY: help run set-up dev lint types contracts tests tests-sqlite tests-postgresql journeys test \
	test-faults messages bench screenshots lock format

BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest -q -p no:cacheprovider
# What asks the database nothing is the same on both: the ground, the tools, the look.
WITH_TABLES := $(filter-out tests/ground tests/tools tests/ui tests/config tests/data tests/journeys, \
	$(patsubst %/,%,$(wildcard tests/*/)))
ROOMS_WITH_WORDS := $(patsubst %/locale,%,$(wildcard shonod/*/locale))

help:
	@echo 'make run          a running office on 127.0.0.1:8000'
	@echo 'make test         everything: lint, types, contracts, tests on SQLite and PostgreSQL, journeys'
	@echo 'make test-faults  kills, storms and full disks (long)'
	@echo 'make lint types contracts tests journeys   each part of make test by itself'
	@echo 'make format       bring Python code to the house format'
	@echo 'make messages     collect the words of each room and compile their translations'
	@echo 'make bench        measure, and write docs/reference/speed.md'
	@echo 'make screenshots  draw docs/images/ again'
	@echo 'make lock         resolve pyproject.toml into the hashed lock files'

set-up:
	@tools/setup.sh run

dev:
	@tools/setup.sh dev

# The office ends with make, even when make is killed; setpriv is in every Debian.
run: set-up
	@exec $$(command -v setpriv >/dev/null && echo setpriv --pdeathsig TERM) $(BIN)/python -m shonod run

lint: dev
	@echo 'lint: ruff, djlint, deptry'
	@$(BIN)/ruff check -q .
	@$(BIN)/ruff format -q --check .
	@$(BIN)/djlint --lint --quiet shonod
	@$(BIN)/deptry . 2>&1 | grep -v '^Scanning\|^Success' || true
	@$(BIN)/deptry . >/dev/null 2>&1

types: dev
	@echo 'types: mypy, strict'
	@$(BIN)/mypy --no-error-summary

contracts: dev
	@echo 'contracts: import-linter'
	@$(BIN)/lint-imports --no-logo

tests-sqlite: dev
	@echo 'tests on SQLite'
	@$(PYTEST) -n 2 --dist worksteal -m 'not browser and not faults'

tests-postgresql: dev
	@echo 'tests on PostgreSQL'
	@$(BIN)/python tools/postgres.py $(PYTEST) -n 2 --dist worksteal -m 'not browser and not faults' \
		$(WITH_TABLES)

tests: tests-sqlite tests-postgresql

journeys: dev
	@echo 'journeys in Chromium'
	@$(PYTEST) -n 2 --dist loadfile -m 'browser and not faults'

# Cheapest first, so that the first thing wrong is said at once; what keeps one core busy goes in twos.
test: dev
	@$(MAKE) --no-print-directory -j 2 --output-sync=target lint types contracts
	@$(MAKE) --no-print-directory tests-sqlite
	@$(MAKE) --no-print-directory tests-postgresql
	@$(MAKE) --no-print-directory journeys

test-faults: dev
	@$(PYTEST) -m faults

format: dev
	@$(BIN)/ruff check -q --fix . ; $(BIN)/ruff format -q .

messages: dev
	@for room in $(ROOMS_WITH_WORDS); do \
		echo "messages: $$room"; \
		(cd $$room && $(CURDIR)/$(BIN)/django-admin makemessages -l bn --no-obsolete --no-wrap \
			--add-location never -v0 && cd locale/bn/LC_MESSAGES \
			&& msgfmt --check -o django.mo django.po) || exit 1; \
	done

bench: dev
	@$(BIN)/python -m tools.bench

screenshots: dev
	@$(BIN)/python tools/screenshots.py

LOCK := .tools/bin/uv pip compile -q pyproject.toml --python-version 3.11 --generate-hashes \
	--no-header --no-annotate

lock: dev
	@echo 'lock: requirements.txt, requirements-dev.txt'
	@$(LOCK) -o requirements.txt
	@$(LOCK) --group dev -o requirements-dev.txt
