#!/usr/bin/env bash
# Installs what the project needs and the machine lacks; does nothing, at once, where nothing is missing.
#   deploy/setup.sh uv        prints the path of uv, installed into .tools/ when there is none
#   deploy/setup.sh postgis   installs PostgreSQL and PostGIS from the system's packages
# It starts no database cluster, makes none, and leaves those that are there alone.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        env "$@"
    elif command -v sudo >/dev/null; then
        sudo env "$@"
    else
        say "This needs root or sudo: $*"
        exit 1
    fi
}

apt_install() {
    command -v apt-get >/dev/null || {
        say "No apt-get here: install $* yourself, then run this again."
        exit 1
    }
    say "Installing $*"
    as_root DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 \
        apt-get -o DPkg::Lock::Timeout=300 install -qq -y --no-install-recommends "$@" </dev/null >&2
}

known_to_apt() { apt-cache show "$1" >/dev/null 2>&1; }

refresh_lists() {
    known_to_apt "$1" || as_root apt-get -o DPkg::Lock::Timeout=300 update -qq </dev/null >&2
}

find_uv() {
    local found
    for found in "$(command -v uv || true)" "$HOME/.local/bin/uv" "$PWD/.tools/bin/uv"; do
        if [ -n "$found" ] && "$found" --version >/dev/null 2>&1; then
            echo "$found"
            return
        fi
    done
    if ! python3 -m pip --version >/dev/null 2>&1; then
        refresh_lists python3-pip
        apt_install python3-pip
    fi
    say "Installing uv into .tools/"
    python3 -m pip install --quiet --disable-pip-version-check --target .tools uv >&2
    echo "$PWD/.tools/bin/uv"
}

has_postgis() {
    compgen -G '/usr/share/postgresql/*/extension/postgis.control' >/dev/null ||
        { command -v pg_config >/dev/null && [ -e "$(pg_config --sharedir)/extension/postgis.control" ]; }
}

# For a server that is installed already, else for the one that the system offers.
postgis_package() {
    local version
    for version in $(ls /usr/lib/postgresql 2>/dev/null | sort -rn) \
        $(apt-cache depends postgresql 2>/dev/null | sed -n 's/.*Depends: postgresql-\([0-9]*\)$/\1/p'); do
        if [ "$version" -ge 14 ] && known_to_apt "postgresql-$version-postgis-3"; then
            echo "postgresql-$version-postgis-3"
            return
        fi
    done
    say "The system offers no PostGIS for PostgreSQL 14 or newer: install one, or set DATABASE_URL."
    exit 1
}

# The packages would make and start a cluster `main`. For the time of the installation they are told not to,
# in the way that Debian provides; both files are taken away again.
CREATE=/etc/postgresql-common/createcluster.d/ocean-chat.conf
POLICY=/usr/sbin/policy-rc.d

forbid_clusters() {
    as_root mkdir -p "$(dirname "$CREATE")"
    echo 'create_main_cluster = false' | as_root tee "$CREATE" >/dev/null
    if [ ! -e "$POLICY" ]; then
        printf '#!/bin/sh\n# ocean-chat: for the time of one installation\nexit 101\n' | as_root tee "$POLICY" >/dev/null
        as_root chmod 755 "$POLICY"
    fi
}

allow_clusters() {
    as_root rm -f "$CREATE"
    as_root rmdir --ignore-fail-on-non-empty "$(dirname "$CREATE")"
    if grep -q '^# ocean-chat:' "$POLICY" 2>/dev/null; then
        as_root rm -f "$POLICY"
    fi
}

install_postgis() {
    if [ -n "${DATABASE_URL:-}" ] || has_postgis; then
        return
    fi
    refresh_lists postgresql
    local package
    package=$(postgis_package)
    say "PostGIS is missing: it comes from the system's packages, and no cluster of the system is made or started."
    trap allow_clusters EXIT
    forbid_clusters
    apt_install "$package"
}

case "${1:-}" in
uv) find_uv ;;
postgis) install_postgis ;;
*) sed -n '2,5s/^# //p' "$0" ;;
esac
