#!/usr/bin/env bash
# Holds what the engine finds in the jars of released libraries against what it finds in their
# sources: all libraries of rulings/libraries.tsv, or those named. Prints how the differences differ
# from rulings/host-differences.tsv, and the table.
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
source "$home/testcases/libraries.sh"
report_on HostsAgreeTest leakproof.hosts hosts "the libraries were not scanned" "$@"
