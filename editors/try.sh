#!/usr/bin/env bash
# Tries the language server with real clients: Neovim's own, the protocol library of VS Code on
# Node.js, and the extension in VS Code itself. What is not installed is passed over, with a line that says so.
#
#   editors/try.sh [neovim] [node] [vscode]
#
# VS Code is that of code-server, shown by Chromium; CODE_SERVER and CHROMIUM may hold other commands for them.
# LEAKPROOF_LSP may name another server than ./leakproof lsp: a command, its words separated by newlines.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export LEAKPROOF_LSP=${LEAKPROOF_LSP:-$here/../leakproof$'\n'lsp}
work=$(mktemp -d)
children=()

clean_up() {
  [ ${#children[@]} -eq 0 ] || kill "${children[@]}" 2> /dev/null || true
  wait
  rm -rf "$work"
}
trap clean_up EXIT

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

# The folder and the tests that VS Code is to open, as an address of its server.
vscode_address() {
  node -e '
    const [port, folder, extension] = process.argv.slice(1);
    const place = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
    const payload = [
      ["extensionDevelopmentPath", place(extension)],
      ["extensionTestsPath", place(extension + "/test/suite.js")],
    ];
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
    console.log(`http://127.0.0.1:${port}/?${query}`);
  ' "$@"
}

try_vscode() {
  local server browser port home result
  read -r -a server <<< "${CODE_SERVER:-code-server}"
  read -r -a browser <<< "${CHROMIUM:-chromium}"
  if ! command -v "${server[0]}" > /dev/null || ! command -v "${browser[0]}" > /dev/null; then
    echo "vscode: no code-server or no Chromium, passed over"
    return
  fi
  if [ ! -f "$here/vscode/out/extension.js" ]; then
    npm ci --silent --prefix "$here/vscode"
    npm run --silent --prefix "$here/vscode" build
  fi
  sample vscode
  home=$work/code
  result=$work/result
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });')
  mkdir -p "$home/User" "$home/extensions"
  node -e 'console.log(JSON.stringify({
    "leakproof.command": process.env.LEAKPROOF_LSP.split("\n"), "leakproof.offline": true, "leakproof.delay": 50,
  }))' > "$home/User/settings.json"
  LEAKPROOF_RESULT=$result "${server[@]}" --config "$home/config.yaml" --user-data-dir "$home" \
    --extensions-dir "$home/extensions" --auth none --bind-addr "127.0.0.1:$port" --disable-telemetry \
    --disable-update-check --disable-workspace-trust > "$work/server.log" 2>&1 &
  children+=($!)
  until (: > "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do
    kill -0 "${children[-1]}" || { cat "$work/server.log" >&2; return 1; }
    sleep 0.2
  done
  "${browser[@]}" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --user-data-dir="$work/browser" --remote-debugging-port=0 \
    "$(vscode_address "$port" "$SAMPLE" "$here/vscode")" > "$work/browser.log" 2>&1 &
  children+=($!)
  for ((seconds = 0; seconds < 240; seconds++)); do
    [ ! -f "$result" ] || break
    sleep 1
  done
  cat "$result" || { cat "$work/server.log" >&2; return 1; }
  grep -q "^vscode: passed" "$result"
}

[ $# -gt 0 ] || set -- neovim node vscode
for client in "$@"; do
  "try_$client"
done
