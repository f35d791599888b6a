# Everything that is done with this repository, by one name each. `make` alone lists it.
#
# Needs GNU make, bash and Python 3.11 or newer; the rest it sets up by itself, once, in .venv/.
# Nothing is fetched when everything is there.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

VENV := .venv
BIN := $(VENV)/bin
DEMO := build/demo/data
# The demo city: RTs, and the seed from which it is made.
RT := 1650
SEED := 1
# More for the commands behind a target: make serve ARGS="--data …", make test ARGS="-k peta".
ARGS :=
# Which tests are run: all, but for what the machine has no program for.
WANTED := (browser or not browser)$(if $(filter 1,$(BANTAR_NO_BROWSER)), and not browser)$(if $(filter 1,$(BANTAR_NO_NGINX)), and not nginx)$(if $(filter 1,$(BANTAR_NO_APACHE)), and not apache)
JOBS := 2

# A Python that was set up with other settings must not leak into ours.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help site check test coverage serve demo bench lighthouse soak fuzz format lock audit vendor clean

help: ## list the targets
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

site: $(VENV)/.site ## build site/ from data/
	$(BIN)/bantar build $(ARGS)

check: $(VENV)/.dev ## style, types and layers of the code; all are run, also when the first complains
	@failed=()
	for step in "ruff check" "ruff format --check" "mypy" "lint-imports --no-logo --cache-dir build/cache/import-linter"; do
		echo "--- $$step"
		$(BIN)/$$step || failed+=("$${step%% --[nc]*}")
	done
	if [ "$${#failed[@]}" -gt 0 ]; then
		printf 'make check: %s did not pass\n' "$${failed[@]}" >&2
		exit 1
	fi

test: check ## check, and then every test; in a browser and with real servers too
	BANTAR_CHROMIUM=$$($(BIN)/python scripts/chromium.py)
	BANTAR_NGINX=$$($(BIN)/python scripts/server.py nginx)
	BANTAR_APACHE=$$($(BIN)/python scripts/server.py apache)
	export BANTAR_CHROMIUM BANTAR_NGINX BANTAR_APACHE
	$(BIN)/pytest --numprocesses=$(JOBS) --dist=loadfile -m "$(WANTED)" $(ARGS)

coverage: $(VENV)/.dev ## which branches of the code the tests reach, browser tests aside
	mkdir -p build/coverage
	$(BIN)/pytest --numprocesses=$(JOBS) --dist=loadfile -m "not browser" --cov --cov-report=term --cov-report=html $(ARGS)

serve: $(VENV)/.site ## build, serve on this machine, and build again on every change
	$(BIN)/bantar serve $(ARGS)

demo: $(VENV)/.site ## make the fictional city at full scale, and serve it; a smaller one: make demo RT=120
	rm -rf $(DEMO)
	$(BIN)/bantar demo --rt $(RT) --seed $(SEED) --out $(DEMO)
	$(BIN)/bantar serve --data $(DEMO) $(ARGS)

bench: $(VENV)/.dev ## measure how long a full-scale build takes
	$(BIN)/pytest tests/bench --override-ini=python_files="bench_*.py" --randomly-dont-reorganize -s $(ARGS)

# Not the newest: 12.8.2 runs on Node 18 as well, which Debian has; from 13 on it asks for 22.
LIGHTHOUSE := 12.8.2

lighthouse: $(VENV)/.dev ## ask Lighthouse about each kind of page on a phone; needs Node.js with npm
	[ -d build/tools/lighthouse-$(LIGHTHOUSE)/node_modules/lighthouse ] || npm install --silent --no-save --prefix build/tools/lighthouse-$(LIGHTHOUSE) lighthouse@$(LIGHTHOUSE)
	BANTAR_CHROMIUM=$$($(BIN)/python scripts/chromium.py)
	BANTAR_NGINX=$$($(BIN)/python scripts/server.py nginx)
	export BANTAR_CHROMIUM BANTAR_NGINX BANTAR_LIGHTHOUSE=build/tools/lighthouse-$(LIGHTHOUSE)/node_modules/.bin/lighthouse BANTAR_RT=$(RT)
	$(BIN)/pytest tests/lighthouse --override-ini=python_files="measure_*.py" --randomly-dont-reorganize -s $(ARGS)

soak: $(VENV)/.dev ## kill a build at a hundred moments, and see that nothing is lost
	BANTAR_KILLS=100 $(BIN)/pytest tests/survival --randomly-dont-reorganize $(ARGS)

fuzz: $(VENV)/.dev ## feed every reader bytes that atheris makes, a minute each
	[ -d build/tools/fuzz/atheris ] || $(BIN)/python -m pip install --quiet --target build/tools/fuzz "atheris>=3,<4"
	PYTHONPATH=build/tools/fuzz:. $(BIN)/python scripts/fuzz.py $(ARGS)

format: $(VENV)/.dev ## put the code into shape
	$(BIN)/ruff check --fix-only --quiet
	$(BIN)/ruff format

lock: ## pin the requirements anew; to move to newer releases: make lock ARGS=--upgrade
	python=$$(scripts/python) && PYTHON="$$python" scripts/lock $(ARGS)

audit: ## ask whether a pinned release has a known hole; says so when nobody could be asked
	python=$$(scripts/python) && PYTHON="$$python" scripts/audit $(ARGS)

vendor: ## fetch the browser libraries that the site carries
	python=$$(scripts/python) && PYTHON="$$python" scripts/vendor

clean: ## remove what was built; .venv/ stays
	rm -rf build site .site.* .cache .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis *.egg-info
	find generator tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps: one for what a build needs, one for what the tests need besides. A stamp is remade when
# its requirements change, and a failed install leaves none. Where the Python behind .venv/ is gone
# (an upgrade of the system, a folder that was moved), the stamps hold no longer.

ifneq ($(shell $(BIN)/python -c "import pip" 2>/dev/null && echo works),works)
$(shell rm -rf $(BIN)/python $(VENV)/.site $(VENV)/.dev)
endif

$(BIN)/python:
	python=$$(scripts/python)
	echo "Setting up $(VENV)/ with $$python; this is done once"
	"$$python" -m venv --clear $(VENV)

$(VENV)/.site: requirements.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.site
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-dev.txt
	touch $@

.ONESHELL:
