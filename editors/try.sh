#!/usr/bin/env bash
# Tries the language server with real clients: Neovim's own, and the protocol library of VS Code on
# Node.js. What is not installed is passed over, with a line that says so.
#
#   editors/try.sh [neovim] [node]
#
# LEAKPROOF_LSP may name another server than ./leakproof lsp: a command, its words separated by newlines.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export LEAKPROOF_LSP=${LEAKPROOF_LSP:-$here/../leakproof$'\n'lsp}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Each client has the sample to itself.
sample() {
  cp -r "$here/sample" "$work/$1"
  export SAMPLE=$work/$1
}

try_neovim() {
  if ! command -v nvim > /dev/null; then
    echo "neovim: not installed, passed over"
    return
  fi
  sample neovim
  nvim --headless -u NONE -i NONE -n -c "luafile $here/neovim/try.lua"
  echo "neovim: passed ($(nvim --version | sed -n 1p))"
}

try_node() {
  if ! command -v npm > /dev/null; then
    echo "node: not installed, passed over"
    return
  fi
  [ -d "$here/node/node_modules" ] || npm ci --silent --prefix "$here/node"
  sample node
  node "$here/node/try.js"
  echo "node: passed (Node.js $(node --version))"
}

[ $# -gt 0 ] || set -- neovim node
for client in "$@"; do
  "try_$client"
done
