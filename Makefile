# Two commands do everything: make demo, make test. On Windows, or without make, see README.md.

PYTHON ?= python3
VENV := .venv
EST := $(VENV)/bin/est

# What Python compiles is kept, also where a machine is set not to keep it: the tests start hundreds of processes.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test clean

demo: $(VENV)/installed
	rm -rf demo
	$(EST) demo demo

test: $(VENV)/installed-for-tests
	sh tests/install_chromium.sh
	$(VENV)/bin/python -m pytest -n 2 $(ARGS)

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --editable .
	touch $@

$(VENV)/installed-for-tests: $(VENV)/installed
	$(VENV)/bin/python -m pip install --quiet --editable ".[test]"
	touch $@

clean:
	rm -rf $(VENV) demo build dist site
