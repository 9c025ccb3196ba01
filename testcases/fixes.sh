#!/usr/bin/env bash
# Applies the fixes of all findings in released libraries, compiles and checks the results: all
# libraries of rulings/libraries.tsv, or those named. Prints what has no fix, what is wrong, and the table.
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
report=$home/testcases/target/fixes/report.txt
log=$home/testcases/target/fixes.log
names=$(IFS=,; echo "${*:-all}")

mkdir -p "$home/testcases/target"
rm -f "$report"
status=0
(cd "$home" && mvn -B -ntp -pl testcases -am test -Dtest=FixesOnLibrariesTest \
  -Dsurefire.failIfNoSpecifiedTests=false "-Dleakproof.fixes=$names") > "$log" 2>&1 || status=$?

if [ ! -f "$report" ]; then
  grep -m 5 '^\[ERROR\]' "$log" >&2 || true
  echo "no fix was tried; $log has all of it" >&2
  exit 2
fi
cat "$report"
exit $((status == 0 ? 0 : 1))
