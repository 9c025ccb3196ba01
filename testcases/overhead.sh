#!/usr/bin/env bash
# What the plugin costs: compiles a library of rulings/libraries.tsv with Error Prone, all checks
# off, with and without Leakproof's checks that are on by default, by turns. Prints the medians of the CPU seconds.
# usage: overhead.sh NAME [REPETITIONS]
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
source "$home/testcases/measure.sh"
name=${1:?usage: overhead.sh NAME [REPETITIONS]}
repetitions=${2:-3}
work=$home/testcases/target/overhead
arguments=$home/testcases/target/rulings/$name.arguments
rm -rf "$work"
mkdir -p "$work"

prepare() {
  local version
  version=$(sed -n 's/.*<errorprone.version>\(.*\)<.*/\1/p' "$home/pom.xml")
  cat > "$work/pom.xml" << POM
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>io.github.leakproof</groupId>
  <artifactId>overhead</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.google.errorprone</groupId>
      <artifactId>error_prone_core</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM
  mvn -B -ntp -q -f "$work/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/errorprone"
  cd "$home"
  mvn -B -ntp -q -pl checks -am package -Dmaven.test.skip
  [ -f "$arguments" ] || testcases/rulings.sh "$name" > "$work/rulings.txt" || true
  [ -f "$arguments" ] || { cat "$work/rulings.txt"; exit 2; }
}

opens=()
while read -r option value; do
  [ -z "$option" ] || opens+=("-J$option=$value")
done < "$home/.mvn/jvm.config"

# CPU seconds of one compilation; the first argument is what Error Prone is told.
compile() {
  rm -rf "$work/classes"
  cpu_seconds "$work/javac.log" javac -J-Xmx3g "${opens[@]}" -proc:none -Xlint:-options \
    -XDcompilePolicy=simple --should-stop=ifError=FLOW -XDaddTypeAnnotationsToSymbol=true \
    -processorpath "$processors" "-Xplugin:ErrorProne -XepDisableAllChecks $1" \
    -d "$work/classes" "@$arguments"
}

prepare
plugin=$(ls "$home"/checks/target/leakproof-checks-*.jar | head -n 1)
processors=$(cat "$work/errorprone"):$plugin
checks=$(cd "$home/checks/src/main/java/io/github/leakproof/checks" && grep -l 'severity = SeverityLevel.WARNING' ./*.java |
  sed 's/.*\/\(.*\)\.java/-Xep:\1:WARN/' | xargs)

for ((i = 0; i < repetitions; i++)); do
  compile "" >> "$work/off"
  compile "$checks" >> "$work/on"
done
off=$(median "$work/off")
on=$(median "$work/on")
awk -v name="$name" -v n="$repetitions" -v off="$off" -v on="$on" \
  'BEGIN { printf "%s, %d repetitions: off %.1f s, on %.1f s, ratio %.3f\n", name, n, off, on, on / off }'
