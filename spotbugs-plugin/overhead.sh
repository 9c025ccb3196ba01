#!/usr/bin/env bash
# What the plugin costs SpotBugs: analyses a library of testcases/rulings/libraries.tsv with SpotBugs
# alone and with the plugin, by turns. Prints the medians of the CPU seconds and their ratio.
# usage: overhead.sh NAME [REPETITIONS]
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
source "$home/testcases/measure.sh"
name=${1:?usage: overhead.sh NAME [REPETITIONS]}
repetitions=${2:-3}
work=$home/spotbugs-plugin/target/overhead
arguments=$home/testcases/target/rulings/$name.arguments
rm -rf "$work"
mkdir -p "$work"
cd "$home"

mvn -B -ntp -q -pl spotbugs-plugin -am package dependency:build-classpath -Dmaven.test.skip \
  -DincludeScope=compile -DexcludeGroupIds=io.github.leakproof '-Dmdep.outputFile=${project.build.directory}/overhead/spotbugs'
coordinates=$(awk -F'\t' -v name="$name" '$1 == name { print $2 }' testcases/rulings/libraries.tsv)
[ -n "$coordinates" ] || { echo "no library $name" >&2; exit 2; }
mvn -B -ntp -q dependency:copy -Dartifact="$coordinates" -DoutputDirectory="$work"
[ -f "$arguments" ] || testcases/rulings.sh "$name" > "$work/rulings.txt" || true
sed -n 2p "$arguments" | tr ':' '\n' > "$work/libraries"
plugin=$(ls spotbugs-plugin/target/leakproof-spotbugs-plugin-*.jar | head -n 1)

# CPU seconds of one run; arguments go to SpotBugs.
analyse() {
  cpu_seconds "$work/spotbugs.log" java -Xmx3g -cp "$(cat "$work/spotbugs")" \
    edu.umd.cs.findbugs.FindBugs2 -xml -output "$work/report.xml" \
    -auxclasspathFromFile "$work/libraries" "$@" "$work"/*.jar
}

for ((i = 0; i < repetitions; i++)); do
  analyse >> "$work/alone"
  analyse -pluginList "$plugin" >> "$work/plugin"
done
alone=$(median "$work/alone")
with=$(median "$work/plugin")
awk -v name="$name" -v n="$repetitions" -v alone="$alone" -v with="$with" \
  'BEGIN { printf "%s, %d repetitions: SpotBugs alone %.1f s, with the plugin %.1f s, ratio %.3f\n", name, n, alone, with, with / alone }'
