#!/usr/bin/env bash
# Runs the checks over released libraries and holds the findings against the rulings: all libraries
# of rulings/libraries.tsv, or those named. Prints what is new, vanished or moved, and the table.
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
report=$home/testcases/target/rulings/report.txt
log=$home/testcases/target/rulings.log
names=$(IFS=,; echo "${*:-all}")

mkdir -p "$home/testcases/target"
rm -f "$report"
status=0
(cd "$home" && mvn -B -ntp -pl testcases -am test -Dtest=RulingsTest \
  -Dsurefire.failIfNoSpecifiedTests=false "-Dleakproof.rulings=$names") > "$log" 2>&1 || status=$?

if [ ! -f "$report" ]; then
  grep -m 5 '^\[ERROR\]' "$log" >&2 || true
  echo "the libraries were not scanned; $log has all of it" >&2
  exit 2
fi
cat "$report"
grep -h 'cannot resolve\|incomplete class path' "$log" | sort -u >&2 || true
exit $((status == 0 ? 0 : 1))
