#!/usr/bin/env bash
# Applies the fixes of all findings in released libraries, compiles and checks the results: all
# libraries of rulings/libraries.tsv, or those named. Prints what has no fix, what is wrong, and the table.
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
source "$home/testcases/libraries.sh"
report_on FixesOnLibrariesTest leakproof.fixes fixes "no fix was tried" "$@"
