# For scripts that run a test over released libraries and print what it reports; to be sourced.

# Runs the test over the libraries that are named, or all; ends the script with 0 where it passes.
# usage: report_on TEST PROPERTY FOLDER MISSING [NAME...]
report_on() {
  local test=$1 property=$2 target=$home/testcases/target folder=$3 missing=$4 status=0 names
  shift 4
  names=$(IFS=,; echo "${*:-all}")
  mkdir -p "$target"
  rm -f "$target/$folder/report.txt"
  (cd "$home" && mvn -B -ntp -pl testcases -am test "-Dtest=$test" \
    -Dsurefire.failIfNoSpecifiedTests=false "-D$property=$names") > "$target/$folder.log" 2>&1 || status=$?
  if [ ! -f "$target/$folder/report.txt" ]; then
    grep -m 5 '^\[ERROR\]' "$target/$folder.log" >&2 || true
    echo "$missing; $target/$folder.log has all of it" >&2
    exit 2
  fi
  cat "$target/$folder/report.txt"
  grep -h 'cannot resolve\|incomplete class path' "$target/$folder.log" | sort -u >&2 || true
  exit $((status == 0 ? 0 : 1))
}
