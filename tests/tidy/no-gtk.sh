#!/bin/bash
# no-gtk.sh PROGRAM: fails when the program loads a library that needs a display.
set -eu

libraries=$(ldd "$1")
! grep -E 'lib(gtk|gdk-|adwaita|X11|wayland)' <<<"$libraries"
