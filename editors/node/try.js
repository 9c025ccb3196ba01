// Drives a server with the protocol library of VS Code through what people do in an editor. Run by
// ../try.sh. The server's command stands in LEAKPROOF_LSP, words separated by newlines; the project
// in SAMPLE.
'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const rpc = require('vscode-languageserver-protocol/node');

const PATIENCE = 120_000;
const file = path.join(process.env.SAMPLE, 'src/main/java/shop/Stock.java');
const uri = pathToFileURL(file).href;
const other = pathToFileURL(path.join(process.env.SAMPLE, 'src/main/java/shop/Prices.java')).href;

const [program, ...words] = process.env.LEAKPROOF_LSP.split('\n');
const server = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
const ended = new Promise((resolve) => server.on('exit', resolve));
const connection = rpc.createMessageConnection(
  new rpc.StreamMessageReader(server.stdout),
  new rpc.StreamMessageWriter(server.stdin),
);

function check(what, condition) {
  if (!condition) {
    throw new Error(what);
  }
  console.log(`node: ${what}`);
}

/** What is shown, by document, and who waits for it. */
const shown = new Map();
const waiting = [];
connection.onNotification(rpc.PublishDiagnosticsNotification.type, (params) => {
  shown.set(params.uri, params);
  waiting.slice().forEach((look) => look());
});
connection.onError(([error]) => {
  console.error(`node: FAILED: ${error}`);
  process.exit(1);
});

function findings(count, document = uri) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no ${count} findings, but ${JSON.stringify(shown.get(document))}`)),
      PATIENCE,
    );
    const look = () => {
      const last = shown.get(document);
      const current = last && (last.version === undefined || last.version === version);
      if (current && last.diagnostics.length === count) {
        clearTimeout(timer);
        waiting.splice(waiting.indexOf(look), 1);
        resolve(last.diagnostics);
      }
    };
    waiting.push(look);
    look();
  });
}

let version = 1;
let text = fs.readFileSync(file, 'utf8');

function offset({ line, character }) {
  const lines = text.split('\n');
  return lines.slice(0, line).reduce((sum, l) => sum + l.length + 1, 0) + character;
}

function replaceAll(changed) {
  text = changed;
  version += 1;
  return connection.sendNotification(rpc.DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges: [{ text }],
  });
}

function replace(range, fresh) {
  text = text.slice(0, offset(range.start)) + fresh + text.slice(offset(range.end));
  version += 1;
  return connection.sendNotification(rpc.DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges: [{ range, text: fresh }],
  });
}

function applied(edit) {
  const [change] = edit.documentChanges;
  check('the change is of this state', change.textDocument.version === version);
  const edits = [...change.edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  return edits.reduce(
    (result, e) =>
      result.slice(0, offset(e.range.start)) + e.newText + result.slice(offset(e.range.end)),
    text,
  );
}

async function run() {
  connection.listen();
  const begun = new Promise((resolve) => {
    connection.onRequest(rpc.WorkDoneProgressCreateRequest.type, ({ token }) => {
      connection.onProgress(rpc.WorkDoneProgress.type, token, (value) => {
        if (value.kind === 'end') {
          resolve();
        }
      });
    });
  });
  const registered = new Promise((resolve) => {
    connection.onRequest(rpc.RegistrationRequest.type, (params) => resolve(params));
  });
  const root = pathToFileURL(process.env.SAMPLE).href;
  const { capabilities } = await connection.sendRequest(rpc.InitializeRequest.type, {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'sample' }],
    initializationOptions: { offline: true, delay: 50 },
    capabilities: {
      window: { workDoneProgress: true },
      workspace: {
        workspaceEdit: { documentChanges: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
      textDocument: { publishDiagnostics: { relatedInformation: true } },
    },
  });
  check('incremental changes', capabilities.textDocumentSync.change === 2);
  await connection.sendNotification(rpc.InitializedNotification.type, {});
  check('watches files', (await registered).registrations[0].method.endsWith('WatchedFiles'));

  const [unopened] = await findings(1);
  check('finds before a file is open', unopened.code === 'LockNotReleased');
  await begun;
  check('progress ends', true);

  await connection.sendNotification(rpc.DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'java', version, text },
  });
  const [finding] = await findings(1);
  check('source', finding.source === 'leakproof');
  check('severity', finding.severity === rpc.DiagnosticSeverity.Warning);
  check('leak path', finding.relatedInformation.length === 3);
  check('place', finding.range.start.line === 10 && finding.range.start.character === 4);

  const hover = await connection.sendRequest(rpc.HoverRequest.type, {
    textDocument: { uri },
    position: finding.range.start,
  });
  check('explanation', hover.contents.value.includes('the next thread waits for ever'));

  const before = text;
  for (const which of [0, 1]) {
    const actions = await connection.sendRequest(rpc.CodeActionRequest.type, {
      textDocument: { uri },
      range: finding.range,
      context: { diagnostics: shown.get(uri).diagnostics },
    });
    check('two actions', actions.length === 2 && actions[0].isPreferred);
    await replaceAll(applied(actions[which].edit));
    await findings(0);
    check(`gone: ${actions[which].title}`, true);
    await replaceAll(before);
    await findings(1);
  }

  const again = shown.get(uri).diagnostics[0];
  await replace(again.range, '/* nothing */');
  await findings(0);
  check('gone by typing', true);

  await connection.sendNotification(rpc.DidChangeConfigurationNotification.type, {
    settings: { leakproof: { offline: true, checks: ['PermitNotReleased'] } },
  });
  await replaceAll(before);
  await findings(0);
  check('settings take effect', true);
  check('nothing in the other file', !shown.has(other));

  const asked = new rpc.CancellationTokenSource();
  const answer = connection.sendRequest(
    rpc.HoverRequest.type,
    { textDocument: { uri }, position: finding.range.start },
    asked.token,
  );
  asked.cancel();
  await answer.catch((error) => check('cancelled', error.code === rpc.LSPErrorCodes.RequestCancelled));

  await connection.sendRequest(rpc.ShutdownRequest.type);
  await connection.sendNotification(rpc.ExitNotification.type);
  check('ends in due form', (await ended) === 0);
}

run().then(
  () => process.exit(0),
  (error) => {
    console.error(`node: FAILED: ${error.message}`);
    server.kill();
    process.exit(1);
  },
);
