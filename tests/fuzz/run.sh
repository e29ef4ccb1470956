#!/bin/bash
# Looks for inputs that break a fuzz target: run.sh BUILD SECONDS TARGET
#
# What widens the coverage is kept in BUILD/found/TARGET for the next time, what breaks in
# BUILD/broken. To make a find a test, copy it into tests/fuzz/corpus/TARGET under a name that says
# what it is.
set -euo pipefail

build=$1 seconds=$2 target=$3
here=$(cd "$(dirname "$0")" && pwd)
log=$build/$target.log
dictionary=()
[ ! -f "$here/$target.dict" ] || dictionary=(-dict="$here/$target.dict")
mkdir -p "$build/found/$target" "$build/broken"

# GLib's slices hide what is used after it was freed.
export G_SLICE=always-malloc UBSAN_OPTIONS=print_stacktrace=1
if "$build/tests/fuzz/fuzz-$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
  -artifact_prefix="$build/broken/$target-" -print_final_stats=1 \
  "${dictionary[@]}" "$build/found/$target" "$here/corpus/$target" >"$log" 2>&1; then
  echo "$target: nothing found in $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") runs"
  exit 0
fi

tail -n 40 "$log"
input=$(sed -n 's/.*Test unit written to //p' "$log" | tail -n 1)
echo "$target: broken by ${input:-an input that was not kept, see $log}"
exit 1
