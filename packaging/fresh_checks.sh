#!/bin/bash
# The checks of fresh.sh, run by it as first process of namespaces of their own: fresh_checks.sh FOLDER
set -euo pipefail
export LC_ALL=C.UTF-8
work=$1
display=
. packaging/fresh_root.sh

say() { printf '%s\n' "$*"; }
stop() { printf '不对：%s\n' "$*" >&2; exit 1; }

# Runs a command, each line of what it says behind the second in which it came; keeps them in $work/said.
timed() {
    local begin=$SECONDS line
    "$@" 2>&1 | while IFS= read -r line; do
        printf '  %4d 秒  %s\n' $((SECONDS - begin)) "$line"
    done | tee "$work/said"
}

make_in_root() { in_root make --no-print-directory -C /root/jzassist "$@"; }
make_as_editor() { as_editor make --no-print-directory -C /home/editor/jzassist "$@"; }

milliseconds() { printf '%d' $((${EPOCHREALTIME/./} / 1000)); }

tests_pass() {
    say "== 另一个干净的系统里，克隆后的第一条命令：make test"
    make_root test
    clone in_root
    timed make_in_root test || stop "make test 没有通过"
    local begin
    begin=$(milliseconds)
    make_in_root setup >/dev/null
    local took=$(($(milliseconds) - begin))
    say "   第二次 make setup：$took 毫秒"
    [ "$took" -lt 1000 ] || stop "第二次 make setup 超过一秒"
    remove_root
}

# A screen outside the root, which is reached through its socket alone; /tmp is the folder's own from here on.
start_screen() {
    mkdir -m 1777 "$work/tmp"
    cd "$work"  # the checkout may be in /tmp, which is another one now
    mount --bind "$work/tmp" /tmp
    Xvfb -displayfd 3 -screen 0 1440x900x24 -noreset 3>"$work/display" 2>"$work/screen.log" &
    screen=$!
    until [ -s "$work/display" ]; do
        kill -0 "$screen" || stop "Xvfb 没有启动：$(cat "$work/screen.log")"
        sleep 0.1
    done
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
}

# painted WINDOW: it has come to rest when its picture stays the same for three seconds, with an article's many colours.
painted() {
    local now before='' same=0
    for _ in $(seq 120); do
        import -window "$1" "$work/window.png"
        now=$(identify -format '%# %k' "$work/window.png")
        [ "$now" = "$before" ] && same=$((same + 1)) || same=0
        before=$now
        colours=${now#* }
        [ "$same" -lt 3 ] || [ "$colours" -lt 200 ] || return 0
        sleep 1
    done
    return 1
}

# The numbers of the processes whose root is $root.
running_in_root() {
    local process
    for process in /proc/[0-9]*; do
        [ "$(readlink "$process/root")" != "$root" ] || printf '%s\n' "${process#/proc/}"
    done
}

window_opens() {
    say "== 干净的系统里，克隆后的第一条命令：make run"
    make_root run
    clone in_root
    start_screen
    mkdir -p "$root/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    display=$DISPLAY
    timed make_in_root run &
    local program=$! window
    until window=$(xdotool search --onlyvisible --name ' — 晋中编辑助手$' 2>/dev/null); do
        kill -0 "$program" 2>/dev/null || stop "make run 没有打开窗口就结束了"
        sleep 0.2
    done
    painted "$window" || stop "窗口没有画好"
    local title headline
    title=$(xdotool getwindowname "$window")
    headline=$(in_root sh -c 'cd /root/jzassist && .venv/bin/jzassist analyze --json resources/samples/栏排样稿.txt |
        .venv/bin/python -c "import json, sys; print(json.load(sys.stdin)[\"headline\"])"')
    [ "$title" = "$headline — 晋中编辑助手" ] || stop "窗口的标题是“$title”，稿件的标题是“$headline”"
    say "   窗口已画好：$title（$colours 种颜色）"
    xdotool windowfocus --sync "$window" key ctrl+q
    wait "$program" || stop "关窗口以后 make run 没有正常结束"
    [ -z "$(running_in_root)" ] || stop "关窗口以后还有进程：$(ps -o args= -p $(running_in_root | paste -sd,))"
    say "   按 Ctrl+Q 后程序正常结束，没有留下进程"
    display=
    kill "$screen"
    umount "$root/tmp/.X11-unix"
    remove_root
}

# setup_killed_at FILE: kills everything in the root as soon as the set-up has put this file into it.
setup_killed_at() {
    local setup process
    make_as_editor setup >/dev/null 2>&1 &
    setup=$!
    until [ -e "$root/$1" ]; do
        kill -0 "$setup" 2>/dev/null || stop "make setup 没有走到 $1 就结束了"
        sleep 0.05
    done
    for process in $(running_in_root); do kill -KILL "$process" 2>/dev/null || true; done
    ! wait "$setup" || stop "make setup 没有被打断"
}

# Without rights the exact line is printed; sudo installs; another font than ours will do; a killed set-up is repaired.
user_is_served() {
    say "== 普通用户"
    make_root user
    in_root useradd --create-home --shell /bin/bash editor
    [ ! -d /root/.config/pip ] || in_root cp -r /root/.config /home/editor/
    clone as_editor
    ! timed make_as_editor setup || stop "没有权限的 make setup 应当停下"
    local line
    line=$(sed -n 's/.*\(apt-get update && apt-get install .*\)/\1/p' "$work/said")
    in_root sh -c "${line/ install / install --simulate }" >/dev/null || stop "显示的那一行不能用：$line"
    say "   没有 sudo：停下，显示的那一行可以用"

    mv "$root/usr/bin/dpkg-query" "$root/usr/bin/dpkg-query.away"
    ! timed make_as_editor setup || stop "没有 venv 的 Python 不能用"
    grep -q 'packaging/apt.txt' "$work/said" && grep -q 'ensurepip' "$work/said" || stop "没有说明要装什么"
    mv "$root/usr/bin/dpkg-query.away" "$root/usr/bin/dpkg-query"
    say "   没有 dpkg，Python 也没有 venv：停下，说明要装什么"

    in_root sh -c 'apt-get update && apt-get install -y --no-install-recommends sudo fonts-wqy-microhei' >/dev/null 2>&1
    printf 'editor ALL=(ALL) NOPASSWD: ALL\n' >"$root/etc/sudoers.d/editor"
    setup_killed_at usr/share/doc/libegl1
    setup_killed_at home/editor/jzassist/.venv/lib/python3.11/site-packages/PySide6
    timed make_as_editor setup || stop "有 sudo 的 make setup 没有装好"
    as_editor sh -c 'cd ~/jzassist && .venv/bin/python -m pip check && .venv/bin/jzassist --version' >/dev/null ||
        stop "装好的 .venv 不能用"
    say "   有 sudo：先后在装系统软件包和装依赖时被杀死，再运行一次就装好了"
    ! in_root dpkg-query --show fonts-noto-cjk >/dev/null 2>&1 || stop "已有中文字体，又装了一种"
    say "   已有中文字体（文泉驿微米黑），没有再装"
    remove_root
}

say "== 用 debootstrap 建立最小的 Debian 12，只加 $PREREQUISITES 和本机的软件源设置"
make_pristine_root "$work/pristine"
say "   ${SECONDS} 秒，$(du -sh "$work/pristine" | cut -f1)"
window_opens
user_is_served
# Last, since it takes longest
tests_pass
