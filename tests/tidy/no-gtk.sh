#!/bin/bash
# no-gtk.sh PROGRAM: fails when the program loads a toolkit, which would need a display. libX11 comes with
# cairo, as Debian builds it, and stays unused.
set -eu

libraries=$(ldd "$1")
! grep -E 'lib(gtk|gdk-|adwaita|wayland)' <<<"$libraries"
