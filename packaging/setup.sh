#!/bin/sh
# Makes this checkout ready: system packages, a Chinese font, .venv from the hashed locks, the program itself.
# What is there already is left alone; when all is there it says so and ends in well under a second.
# Arguments are lists of further packages, like packaging/apt.txt.
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

# Without fontconfig nobody can say what a font covers; but where there is no font at all, the answer is known.
lacks_chinese_font() {
    if command -v fc-list >/dev/null; then
        [ -z "$(fc-list :lang=zh-cn family)" ]
    else
        [ -z "$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.fonts" "${HOME:-/}/.local/share/fonts" \
            -name '*.[ot]t[cf]' 2>/dev/null)" ]
    fi
}

# Installs the packages of the arguments: as root, by sudo, or by telling how.
install_packages() {
    by_hand="请以 root 身份运行下面这一行，再重新运行 make setup：
apt-get update && apt-get install -y --no-install-recommends $*"
    if [ "$(id -u)" -eq 0 ]; then
        as_root=
    elif command -v sudo >/dev/null; then
        as_root=sudo
    else
        stop "缺少系统软件包，安装它们需要管理员权限。$by_hand"
    fi
    say "安装系统软件包：$*"
    # What apt says is shown when it fails. A source that does not answer need not be one of those that are wanted;
    # and before anything else apt wants that finished which was broken off.
    said=$($as_root apt-get update -qq 2>&1; $as_root env DEBIAN_FRONTEND=noninteractive dpkg --configure -a 2>&1) || true
    said=$said$($as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 \
        install -y -qq --no-install-recommends "$@" 2>&1) ||
        stop "$said
系统软件包没有装上，原因见上面几行。排除以后重新运行 make setup；没有权限时，$by_hand"
}

system_packages() {
    if ! command -v dpkg-query >/dev/null; then
        ! lacks_chinese_font || say "没有找到中文字体，请安装一种，例如 Noto Sans CJK。"
        say "这里没有 dpkg，系统软件包请自行装好：packaging/apt.txt 列出了所需的库。"
        return
    fi
    packages=$(missing_packages $(grep -hv '^#' packaging/apt.txt "$@"))
    ! lacks_chinese_font || packages="$packages $FONT"
    [ -n "$packages" ] || return 0
    install_packages $packages
    # There were fonts, and only now fontconfig can say that none of them is Chinese
    ! lacks_chinese_font || install_packages $FONT
}

# The first Python on the PATH that is new enough and can make a venv.
suitable_python() {
    without_venv=
    for python in python3 /usr/bin/python3 python3.14 python3.13 python3.12 python3.11; do
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
        if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
            say "$python"
            return
        fi
        without_venv=${without_venv:-$python}
    done
    [ -z "$without_venv" ] ||
        stop "$without_venv（$("$without_venv" --version)）没有 venv 和 ensurepip 模块，建不了 .venv。
请安装它的 venv 软件包（Debian、Ubuntu 上名为 python3.N-venv），再重新运行 make setup。"
    stop "没有找到 Python 3.11 或更高版本。请先安装，再重新运行 make setup。"
}

# What .venv is made from.
fingerprint() {
    pwd
    cksum requirements-build.lock requirements.lock pyproject.toml
}

# A .venv without its stamp was never finished; scripts hold the path of the checkout, so one that was moved needs
# another; and under a Python of another version the packages are out of sight, pip among them.
venv_is_sound() {
    [ "$(head -n 1 "$STAMP" 2>/dev/null)" = "$(pwd)" ] && .venv/bin/python -c 'import pip' 2>/dev/null
}

venv_pip() {
    .venv/bin/python -m pip -qq --disable-pip-version-check --no-input "$@" ||
        stop "Python 依赖没有装上，原因见上面几行。排除以后（多半是网络）重新运行 make setup。"
}

# Everything that pip installs is held against its hash; jieba is built by the locked setuptools, not by a fetched one.
python_packages() {
    if venv_is_sound; then
        [ "$(cat "$STAMP")" != "$(fingerprint)" ] || return 0
        rm "$STAMP"
    else
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

# Where Python is told to write no bytecode, every process of the program would compile it anew: a third of its start
compile_the_program() { .venv/bin/python -m compileall -qq jzassist || true; }

system_packages "$@"
python_packages
compile_the_program
say "环境已就绪。"
