#!/usr/bin/env bash
# Measures how long a check of one file takes while it is being typed (see docs/editors.md).
#
#   editors/recheck.sh [COORDINATES FILE]
#
# The library must be in the local Maven repository, as after "./leakproof scan COORDINATES". The jars of
# the command line stand on the class path besides the library's own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

library=${1:-org.apache.kafka:kafka-clients:3.9.1}
file=${2:-consumer/internals/AbstractFetch.java}
mvn -B -q -ntp -pl cli -am package -DskipTests
read -r -a exports <<< "$(tr '\n' ' ' < .mvn/jvm.config)"
java -Xss64m "${exports[@]}" -cp "cli/target/test-classes:cli/target/classes:cli/target/lib/*" \
  io.github.leakproof.cli.lsp.project.RecheckBenchmark "$library" "$file" "$PWD/cli/target/lib/*"
