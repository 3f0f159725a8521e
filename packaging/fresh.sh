#!/bin/bash
# Shows that a bare machine is enough: in minimal Debian 12 roots of its own, `make test` and `make run`, each as the
# first command after the clone, then what else make setup promises. The commit that is checked out is what counts.
# Takes some ten minutes and 4 GB in /var/tmp; leaves nothing behind but the window's picture.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

[ "$(id -u)" -eq 0 ] || stop "建立并进入最小系统需要 root 权限。请运行 sudo make fresh。"
tools=()
for pair in debootstrap:debootstrap Xvfb:xvfb xdotool:xdotool import:imagemagick unshare:util-linux; do
    command -v "${pair%:*}" >/dev/null || tools+=("${pair#*:}")
done
if [ ${#tools[@]} -gt 0 ]; then
    command -v apt-get >/dev/null || stop "缺少检查用的软件包，请先安装：${tools[*]}"
    say "安装检查用的软件包：${tools[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${tools[@]}" >/dev/null
fi

# Not in /tmp: that is often mounted without devices, and the window's check has a /tmp of its own
work=$(mktemp -d /var/tmp/jzassist-fresh.XXXXXX)
checks=

# Mounts and processes live in namespaces that end with their first process; only the files are left to remove.
leave() {
    trap '' INT TERM HUP
    if [ -n "$checks" ]; then
        kill -KILL "$checks" 2>/dev/null || true
        wait "$checks" 2>/dev/null || true
    fi
    for _ in $(seq 50); do
        ! rm -rf --one-file-system "$work" 2>/dev/null || return 0
        sleep 0.2
    done
    say "没有清理干净：$work" >&2
}
trap leave EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

[ -z "$(git status --porcelain)" ] || say "注意：检查的是最近一次提交，未提交的改动不在内。"
git bundle create --quiet "$work/checkout.bundle" HEAD
say "检查提交 $(git log -1 --format='%h %s')，临时目录 $work"

unshare --mount --pid --fork --kill-child --mount-proc bash packaging/fresh_checks.sh "$work" &
checks=$!
status=0
wait "$checks" || status=$?
checks=
if [ -f "$work/window.png" ]; then
    picture=$(mktemp --tmpdir jzassist-window.XXXXXX.png)
    mv "$work/window.png" "$picture"
    say "窗口的图：$picture"
fi
[ "$status" -eq 0 ] || stop "没有通过。"
say "全部通过，共 $((SECONDS / 60)) 分 $((SECONDS % 60)) 秒。"
