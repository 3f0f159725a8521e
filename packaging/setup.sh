#!/bin/sh
# Makes this checkout ready: system packages, a Chinese font, .venv from the hashed locks, the program itself.
# What is there already is left alone; when all is there it says so and ends in well under a second.
set -eu
cd "$(dirname "$0")/.."

FONT=fonts-noto-cjk
STAMP=.venv/installed-from

say() { printf '%s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

# The packages of the arguments that dpkg does not have, neither by name nor as provided by another.
missing_packages() {
    dpkg-query --show --showformat '${db:Status-Abbrev}\t${Package}, ${Provides}\n' | awk -v wanted="$*" '
        /^ii/ {
            sub(/^[^\t]*\t/, ""); gsub(/\([^)]*\)/, ""); gsub(/,/, " ")
            for (i = split($0, names, " "); i; i--) installed[names[i]] = 1
        }
        END {
            count = split(wanted, names, " ")
            for (i = 1; i <= count; i++) if (!(names[i] in installed)) print names[i]
        }'
}

# Installs the packages of the arguments: as root, by sudo, or by telling how.
install_packages() {
    if [ "$(id -u)" -eq 0 ]; then
        as_root=
    elif command -v sudo >/dev/null; then
        as_root=sudo
    else
        stop "缺少系统软件包，安装它们需要管理员权限。请以 root 身份运行下面这一行，再重新运行 make setup：
apt-get update && apt-get install -y --no-install-recommends $*"
    fi
    say "安装系统软件包：$*"
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

has_chinese_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family)" ]; }

system_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "本机没有 dpkg，跳过系统软件包（所需的库见 packaging/apt.txt）。"
        return
    fi
    packages=$(missing_packages $(grep -v '^#' packaging/apt.txt))
    has_chinese_font || packages="$packages $FONT"
    [ -z "$packages" ] || install_packages $packages
}

# The first Python on the PATH that is new enough and can make a venv.
suitable_python() {
    for python in python3 /usr/bin/python3 python3.14 python3.13 python3.12 python3.11; do
        if "$python" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            say "$python"
            return
        fi
    done
    stop "没有找到 Python 3.11 或更高版本。请先安装，再重新运行 make setup。"
}

# What .venv is made from; a checkout that was moved needs a new one, its scripts hold the old path.
fingerprint() {
    pwd
    cksum requirements-build.lock requirements.lock pyproject.toml
}

venv_works() { .venv/bin/python -c 'import pip' 2>/dev/null; }

venv_pip() { .venv/bin/python -m pip -qq --disable-pip-version-check --no-input "$@"; }

# Everything that pip installs is held against its hash; jieba is built by the locked setuptools, not by a fetched one.
python_packages() {
    if [ "$(cat "$STAMP" 2>/dev/null)" = "$(fingerprint)" ] && .venv/bin/python -c '' 2>/dev/null; then
        return
    fi
    if ! venv_works || [ "$(head -n 1 "$STAMP" 2>/dev/null || pwd)" != "$(pwd)" ]; then
        python=$(suitable_python)
        say "建立 .venv（$("$python" --version)）"
        "$python" -m venv --clear .venv
    fi
    say "按 requirements.lock 安装依赖（首次约需一两分钟）"
    venv_pip install --require-hashes --requirement requirements-build.lock
    venv_pip install --require-hashes --requirement requirements.lock --no-build-isolation
    venv_pip install --no-build-isolation --no-deps --editable .
    fingerprint > "$STAMP"
}

system_packages
python_packages
say "环境已就绪。"
