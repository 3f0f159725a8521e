#!/bin/sh
# Makes requirements.lock and requirements-build.lock anew from pyproject.toml, and benchmarks/requirements.lock from
# the list of peers beside it: every file of every platform by its hash, no addresses. Versions that still fit are
# kept; delete the locks to take the newest of everything.
set -eu
cd "$(dirname "$0")/.."

workshop=$(mktemp -d)
trap 'rm -rf "$workshop"' EXIT
python3 -m venv "$workshop/venv"
# uv and not pip-compile: it locks for all platforms at once and takes nothing from this machine's pip settings
"$workshop/venv/bin/pip" install --quiet --disable-pip-version-check uv

lock() {
    "$workshop/venv/bin/uv" pip compile --no-config --quiet --universal --python-version 3.11 \
        --generate-hashes --no-annotate --custom-compile-command "make lock" "$@"
}
lock --extra dev pyproject.toml --output-file requirements.lock
# What builds the others: jieba comes as source alone and needs these installed first
printf 'setuptools\nwheel\n' > "$workshop/build.in"
lock --constraint requirements.lock "$workshop/build.in" --output-file requirements-build.lock
# What the benchmark measures against, in an environment of its own: of what both use, the same version
lock --constraint requirements.lock benchmarks/requirements.in --output-file benchmarks/requirements.lock
