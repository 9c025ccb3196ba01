# For scripts that compare what two commands cost, by turns; to be sourced.

# CPU seconds (user and system) of a command that writes into a log; its end is shown where it fails.
# usage: cpu_seconds LOG COMMAND...
cpu_seconds() {
  local log=$1 seconds
  shift
  TIMEFORMAT='%U %S'
  seconds=$( { time "$@" > "$log" 2>&1; } 2>&1 ) || { tail -n 5 "$log" >&2; exit 2; }
  awk '{ print $1 + $2 }' <<< "$seconds"
}

# The median of the numbers in a file.
median() {
  sort -n "$1" | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}
