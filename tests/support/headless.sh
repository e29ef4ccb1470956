#!/bin/bash
# headless.sh CMD...: runs CMD on a private X server and a private session bus, leaves nothing behind.
#
# EVENPOINT_SCREEN=2000x1000x24  another screen than 1280x1024x24
# GTK_A11Y=atspi                 the accessibility tree on the bus, for tests from outside; default: test
set -u

[ $# -gt 0 ] || { echo "usage: headless.sh CMD..." >&2; exit 2; }

dir=$(mktemp -d "${TMPDIR:-/tmp}/evenpoint.XXXXXX") || exit 99
server_pid='' session_pid=''

clean_up ()
{
  trap - EXIT
  [ -z "$session_pid" ] || kill -- "-$session_pid" 2>/dev/null
  if [ -n "$server_pid" ]; then
    kill "$server_pid" 2>/dev/null
    wait "$server_pid" 2>/dev/null
  fi
  rm -rf "$dir"
}
trap clean_up EXIT
trap 'exit 143' TERM INT HUP PIPE

# Nothing of the person's own session is read or written. XDG_RUNTIME_DIR must be private, or the
# accessibility buses of tests that run side by side meet in one socket.
export XDG_RUNTIME_DIR=$dir XDG_CONFIG_HOME=$dir/config XDG_CACHE_HOME=$dir/cache
export XDG_DATA_HOME=$dir/data XDG_STATE_HOME=$dir/state
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS LANGUAGE GDK_SCALE GTK_THEME
export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable GSETTINGS_BACKEND=memory
export GTK_A11Y=${GTK_A11Y:-test} ADW_DISABLE_PORTAL=1 LC_ALL=C.UTF-8

# The server picks a free display and says which: no two runs can take the same one.
mkfifo "$dir/display"
Xvfb -displayfd 7 -screen 0 "${EVENPOINT_SCREEN:-1280x1024x24}" -nolisten tcp -noreset \
  7>"$dir/display" >"$dir/xvfb.log" 2>&1 &
server_pid=$!
if ! read -r number <"$dir/display"; then
  echo "headless.sh: Xvfb did not start" >&2
  cat "$dir/xvfb.log" >&2
  exit 99
fi
export DISPLAY=:$number

# In its own process group, so that cleaning up reaches what the command started too.
set -m
dbus-run-session -- "$@" 2> >(exec grep --line-buffered -v '^dbus-daemon\[\|^SpiRegistry daemon' >&2) &
session_pid=$!
set +m
wait "$session_pid"
