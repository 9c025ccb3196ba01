#!/usr/bin/env bash
# Looks for leaks that releases of libraries have fixed, before and after: all of
# rulings/fixed-leaks.tsv, or those of the artifacts named. Prints what differs from the table.
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
source "$home/testcases/libraries.sh"
report_on FixedLeaksTest leakproof.fixed fixed-leaks "the libraries were not scanned" "$@"
