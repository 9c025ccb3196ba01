#!/usr/bin/env bash
# Runs the checks over released libraries and holds the findings against the rulings: all libraries
# of rulings/libraries.tsv, or those named. Prints what is new, vanished or moved, and the table.
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
source "$home/testcases/libraries.sh"
report_on RulingsTest leakproof.rulings rulings "the libraries were not scanned" "$@"
