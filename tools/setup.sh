#!/bin/sh
# Makes .venv from a lock file: `tools/setup.sh run` (production) or `tools/setup.sh dev`.
set -eu
cd "$(dirname "$0")/.."
say() { printf 'set-up: %s\n' "$*"; }
stop() { printf 'set-up: %s\n' "$*" >&2; exit 1; }
hash_of() { sha256sum "$1" | cut -c1-64; }

install_packages() {  # names of Debian packages
    command="apt-get install -y --no-install-recommends $*"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "installing system packages: $*"
        apt-get update -qq >/dev/null 2>&1 || true
        DEBIAN_FRONTEND=noninteractive $command >var/apt.log 2>&1 \
            || { tail -5 var/apt.log >&2; stop "could not install: $*"; }
    else
        stop "missing system packages; run: sudo $command"
    fi
}

need_python() {
    command -v python3 >/dev/null || stop "python3 is missing; run: sudo apt-get install -y python3"
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
        || stop "Python 3.11 or later is needed; this is $(python3 --version)"
}

need_uv() {
    [ -x .tools/bin/uv ] && return 0
    python3 -m pip --version >/dev/null 2>&1 || install_packages python3-pip
    say "fetching the installer (uv)"
    python3 -m pip install -q --disable-pip-version-check --root-user-action ignore \
        --require-hashes --target .tools -r tools/uv.txt
}

sync_venv() {  # lock file; stamps to write
    need_python
    need_uv
    export UV_PYTHON_DOWNLOADS=never
    # A ministry's network may answer with its own certificate: what this machine trusts counts.
    export UV_SYSTEM_CERTS=true
    [ -x .venv/bin/python ] || { say "making .venv"; .tools/bin/uv venv -q --python python3 .venv; }
    say "installing locked packages of $1"
    .tools/bin/uv pip sync -q --python .venv/bin/python --require-hashes "$1"
    ln -sf ../../tools/shonod .venv/bin/shonod
    rm -f .venv/.ok-*
    shift
    for stamp in "$@"; do touch "$stamp"; done
}

need_system() {  # what the tests run beside the program
    missing=
    command -v chromium-headless-shell >/dev/null || missing="$missing chromium-headless-shell"
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
    command -v msgfmt >/dev/null || missing="$missing gettext"
    command -v pdftotext >/dev/null || missing="$missing poppler-utils"
    ls /usr/share/fonts/truetype/noto/NotoSansBengali-Regular.ttf >/dev/null 2>&1 \
        || missing="$missing fonts-noto-core"
    command -v dovecot >/dev/null || missing="$missing dovecot-imapd"
    [ -x /usr/sbin/bearerbox ] || missing="$missing kannel kannel-extras"
    # shellcheck disable=SC2086 # one word is one package
    [ -z "$missing" ] || install_packages $missing
}

mkdir -p var
run_stamp=.venv/.ok-$(hash_of requirements.txt)
dev_stamp=.venv/.ok-$(hash_of requirements-dev.txt)
case "${1:-}" in
    run) [ -e "$run_stamp" ] || sync_venv requirements.txt "$run_stamp" ;;
    dev)
        # The development lock holds the production one, so it serves `make run` as well.
        [ -e "$dev_stamp" ] || sync_venv requirements-dev.txt "$dev_stamp" "$run_stamp"
        need_system
        ;;
    *) stop "usage: tools/setup.sh run|dev" ;;
esac
