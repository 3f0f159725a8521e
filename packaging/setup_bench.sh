#!/bin/sh
# Makes .venv-bench from benchmarks/requirements.lock: the peers that the benchmark measures against, and nothing of
# ours. Takes no time when it is there.
set -eu
cd "$(dirname "$0")/.."

STAMP=.venv-bench/installed-from

fingerprint() {
    pwd
    cksum requirements-build.lock benchmarks/requirements.lock
}

install() { .venv-bench/bin/python -m pip -qq --disable-pip-version-check --no-input install --require-hashes "$@"; }

[ "$(cat "$STAMP" 2>/dev/null)" != "$(fingerprint)" ] || exit 0
printf '%s\n' "安装对照用的软件包到 .venv-bench（首次约需一分钟）"
.venv/bin/python -m venv --clear .venv-bench
install --requirement requirements-build.lock
install --requirement benchmarks/requirements.lock --no-build-isolation
fingerprint > "$STAMP"
