# The commands that people use. Each makes the checkout ready first, which takes no time when it is.
.PHONY: setup run test e2e torture bench lint lock fresh screenshots
.DEFAULT_GOAL := run

BIN := .venv/bin
# The article that `make run` opens; another by make run FILE=path
FILE := resources/samples/栏排样稿.txt

setup:
	@sh packaging/setup.sh

run: setup
	$(BIN)/python -m jzassist "$(FILE)"

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/pytest -n 2

# The main job and the window's process alone; make test runs them too
e2e: setup
	$(BIN)/pytest tests/e2e

# What random input, a lie in a brief and a damaged disk may never do, thousands of times over; make test does it in short
torture: setup
	JZASSIST_EXAMPLES=10000 $(BIN)/pytest tests/analysis/test_annotate.py -k any_text
	JZASSIST_MUTATIONS=1000 $(BIN)/pytest -s tests/brief/test_mutations.py
	JZASSIST_EXAMPLES=10000 $(BIN)/pytest tests/brief/test_nasty_strings.py
	JZASSIST_HOSTILE_STRIDE=1 JZASSIST_HOSTILE_MUTATIONS=5000 JZASSIST_HOSTILE_WINDOW=50 JZASSIST_PDF_MUTATIONS=2000 $(BIN)/pytest tests/torture -k files
	JZASSIST_PAGES=60 $(BIN)/pytest -s tests/readers/test_pdf_pages.py
	JZASSIST_ONE_PAGE=1 $(BIN)/pytest tests/brief/test_one_page.py -k word_processor
	JZASSIST_STEPS=10000 $(BIN)/pytest tests/library/test_random_steps.py -k long_day
	JZASSIST_ARTICLES=20000 $(BIN)/pytest -s tests/library/test_search_speed.py
	JZASSIST_RACES=500 $(BIN)/pytest tests/library/test_two_windows.py
	JZASSIST_CUT_STEP=1 $(BIN)/pytest tests/library/test_damaged_libraries.py -k cut_at_any_length
	JZASSIST_CORRUPTIONS=200 $(BIN)/pytest tests/library/test_damaged_libraries.py -k every_corruption

# The speeds that we promise, each against a peer; some of them by make bench ROWS="engine_ready brief_of_3_pages"
bench: setup
	@sh packaging/setup_bench.sh
	@$(BIN)/python -m benchmarks $(ROWS)

# docs/screenshots, from the real window on a screen of its own; some of its packages nothing else needs
screenshots:
	@sh packaging/setup.sh packaging/apt-screenshots.txt
	$(BIN)/python packaging/screenshots.py

lock:
	sh packaging/lock.sh

# make test and make run as the first commands on a bare Debian 12; needs root and some ten minutes
fresh:
	bash packaging/fresh.sh
