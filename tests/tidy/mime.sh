#!/bin/bash
# Whether the desktop takes the description of our files: mime.sh FILE.xml
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/packages"
cp "$1" "$folder/packages"
update-mime-database "$folder"
grep -q 'application/x-evenpoint-scenario:\*\.evenpoint' "$folder/globs"
