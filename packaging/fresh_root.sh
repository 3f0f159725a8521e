# Sourced by fresh_checks.sh: minimal Debian 12 roots, with this machine's package settings, and commands in them.

SUITE=bookworm
PREREQUISITES=git,make,ca-certificates,python3

# Variables that say how packages are fetched here; nothing else of this machine's environment goes into a root.
settings=()
for name in $(compgen -e); do
    case $name in
        PIP_* | *_proxy | *_PROXY | SSL_CERT_* | *_CA_BUNDLE | GIT_SSL_*) settings+=("$name=${!name}") ;;
    esac
done

# Where this machine has the suite from; empty where it is another system.
own_mirror() {
    apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
        awk -v suite="$SUITE" '$1 == suite && !uri { uri = $2 } END { print uri }' || true
}

# pip's settings files, and the files that they and the variables point to.
pip_files() {
    local files=(/etc/pip.conf /etc/xdg/pip /root/.pip /root/.config/pip ${PIP_CONFIG_FILE:+"$PIP_CONFIG_FILE"}) path
    for path in "${files[@]}"; do
        [ ! -e "$path" ] || printf '%s\n' "$path"
    done
    { cat $(find "${files[@]}" -type f 2>/dev/null); printf '%s\n' "${settings[@]}"; } | sed -n 's/^[^=]*= *//p' |
        tr ' ' '\n' | while read -r path; do
            [ ! -f "$path" ] || printf '%s\n' "$path"
        done
}

# Gives the root of the argument this machine's way to packages: names of hosts, apt, certificates, pip.
copy_settings() {
    local root=$1 path
    cp /etc/hosts /etc/resolv.conf "$root/etc/"
    if [ -n "$(own_mirror)" ]; then
        rm -f "$root/etc/apt/sources.list"
        cp -a /etc/apt/. "$root/etc/apt/"
        cp -an /usr/share/keyrings/. "$root/usr/share/keyrings/"
    fi
    cp -a /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/"
    chroot "$root" update-ca-certificates >/dev/null 2>&1
    pip_files | while read -r path; do
        (cd / && cp -an --parents ".$path" "$root/")
    done
}

# The root that the others are copies of.
make_pristine_root() {
    local mirror
    mirror=$(own_mirror)
    debootstrap --variant=minbase --include="$PREREQUISITES" "$SUITE" "$1" \
        "${mirror:-http://deb.debian.org/debian}" >"$1.log" 2>&1 ||
        { tail -n 20 "$1.log"; return 1; }
    copy_settings "$1"
}

# make_root NAME: a copy of the pristine root that is ready to run commands, its path in $root.
make_root() {
    root=$work/$1
    cp -a --reflink=auto "$work/pristine" "$root"
    mount -t proc proc "$root/proc"
    mount -t devpts -o newinstance,ptmxmode=0666,mode=0620 devpts "$root/dev/pts"
    mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
    mkdir -p "$root/mnt/source"
    cp "$work/checkout.bundle" "$root/mnt/source/"
}

remove_root() {
    umount --recursive "$root/proc" "$root/dev/pts" "$root/dev/shm"
    rm -rf --one-file-system "$root"
}

# Runs a command in $root as its root, with nothing of this machine's environment but the settings.
in_root() {
    env -i "${settings[@]}" HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        ${display:+DISPLAY="$display"} chroot "$root" "$@"
}

# The same as the root's ordinary user.
as_editor() {
    in_root chroot --userspec=editor / env HOME=/home/editor "$@"
}

# clone in_root, clone as_editor: the commit as jzassist in the home of the one who runs it.
clone() {
    "$@" sh -c 'git -c advice.detachedHead=false clone --quiet /mnt/source/checkout.bundle "$HOME/jzassist"'
}
