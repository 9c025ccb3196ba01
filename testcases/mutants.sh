#!/usr/bin/env bash
# Mutation tests of the engine (PIT): changes the code of core's walk, summaries and rules in one place
# at a time, and holds the labelled cases against each change. Prints how many changes the cases notice, by
# package; target/mutants/survivors.tsv has those that they do not.
# usage: mutants.sh [PER_CLASS [CLASSES]]
#   PER_CLASS  how many changes of each class are tried, spread over it evenly; 4 unless told otherwise
#   CLASSES    which classes, such as io.github.leakproof.core.walk.*
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
per_class=${1:-4}
core=io.github.leakproof.core
classes=${2:-$core.walk.*,$core.summary.*,$core.rule.*}
work=$home/testcases/target/mutants
rm -rf "$work"
mkdir -p "$work"
cd "$home"
mvn -B -ntp -q -pl testcases -am test-compile dependency:build-classpath \
  '-Dmdep.outputFile=${project.build.directory}/mutants/tests'

cd testcases
tests=$home/testcases/target/test-classes:$(cat "$work/tests")
java -cp "$tests" org.pitest.mutationtest.commandline.MutationCoverageReport \
  --reportDir "$work/report" --outputFormats CSV --timestampedReports=false --verbosity=QUIET_WITH_PROGRESS \
  --classPath "$(tr ':' ',' <<< "$tests")" --mutationUnitSize 40 \
  --mutableCodePaths "$home/core/target/classes" --sourceDirs "$home/core/src/main/java" \
  --targetClasses "$classes" --targetTests io.github.leakproof.testcases.cases.SingleCases \
  --features "+CLASSLIMIT(limit[$per_class])" --threads "$(nproc)" --timeoutConst 15000 --jvmArgs -Xmx1500m \
  > "$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; exit 2; }

awk -F, -v OFS='\t' '$6 == "SURVIVED" || $6 == "NO_COVERAGE" { print $2, $4, $5, $3, $6 }' \
  "$work/report/mutations.csv" > "$work/survivors.tsv"
awk -F, '
  { package = $2; sub(/\.[^.]*$/, "", package); all[package]++; total++ }
  $6 != "SURVIVED" && $6 != "NO_COVERAGE" { noticed[package]++; sum++ }
  END {
    for (p in all) printf "%s\t%d of %d\t%.2f\n", p, noticed[p], all[p], noticed[p] / all[p] | "sort"
    close("sort")
    printf "all\t%d of %d\t%.2f\n", sum, total, sum / total
  }' "$work/report/mutations.csv"
