// Runs in the extension host of Visual Studio Code, as ../../try.sh starts it with a folder that holds
// the sample: does what people do, and writes what came of it into the file that LEAKPROOF_RESULT names.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

const PATIENCE = 120_000;
const root = vscode.workspace.workspaceFolders[0].uri;
const uri = vscode.Uri.joinPath(root, 'src/main/java/shop/Stock.java');
const lines = [];

function check(what, condition) {
  if (!condition) {
    throw new Error(what);
  }
  lines.push(`vscode: ${what}`);
}

const findings = () => vscode.languages.getDiagnostics(uri);

async function shows(count) {
  const end = Date.now() + PATIENCE;
  while (findings().length !== count) {
    if (Date.now() > end) {
      throw new Error(`no ${count} findings, but ${JSON.stringify(findings())}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return findings();
}

async function set(section, name, value) {
  const settings = vscode.workspace.getConfiguration(section);
  await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
}

function actions(range, kind) {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind);
}

async function replace(document, from, to) {
  const start = document.getText().indexOf(from);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  edit.replace(uri, range, to);
  await vscode.workspace.applyEdit(edit);
}

async function run() {
  const [unopened] = await shows(1);
  const { code } = unopened; // with the address of the check's page, where the server has that
  check('finds before a file is open', (code.value ?? code) === 'LockNotReleased');
  check('is active', vscode.extensions.getExtension('leakproof.leakproof').isActive);

  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const [finding] = await shows(1);
  check('source', finding.source === 'leakproof');
  check('severity', finding.severity === vscode.DiagnosticSeverity.Warning);
  check('place', finding.range.start.line === 10 && finding.range.start.character === 4);
  check('leak path', finding.relatedInformation.length === 3);

  const hovers = await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    uri,
    finding.range.start,
  );
  const explained = hovers.flatMap((hover) => hover.contents.map((content) => content.value));
  check('explanation', explained.some((text) => text.includes('the next thread waits for ever')));

  const offered = await actions(finding.range, vscode.CodeActionKind.QuickFix.value);
  check('a fix and a suppression', offered.length === 2 && offered[0].isPreferred);
  for (const action of offered) {
    await vscode.workspace.applyEdit(action.edit);
    await shows(0);
    check(`gone: ${action.title}`, true);
    await vscode.commands.executeCommand('undo');
    await shows(1);
  }

  await replace(document, 'lock.lock();', '/* nothing */');
  await shows(0);
  await vscode.commands.executeCommand('undo');
  await shows(1);
  check('comes and goes while typing', true);
  await replace(document, 'class Stock {', 'class Stock { void broken( ');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await vscode.commands.executeCommand('undo');
  await shows(1);
  check('outlives broken code', true);

  await set('leakproof', 'checks', ['PermitNotReleased']);
  await shows(0);
  await set('leakproof', 'checks', undefined);
  await shows(1);
  check('settings take effect', true);

  await vscode.commands.executeCommand('leakproof.restart');
  await shows(1);
  check('restarts', true);

  await set('editor', 'codeActionsOnSave', { 'source.fixAll.leakproof': 'explicit' });
  await replace(document, 'private long worth;', 'private long worth = 0;');
  await shows(1);
  await vscode.commands.executeCommand('workbench.action.files.save');
  await shows(0);
  check('fixes all when a file is saved', document.getText().includes('} finally {'));
}

exports.run = async () => {
  let result;
  try {
    await run();
    result = 'passed';
  } catch (error) {
    result = `FAILED: ${error.message}`;
  }
  lines.push(`vscode: ${result} (Visual Studio Code ${vscode.version})`);
  const file = process.env.LEAKPROOF_RESULT;
  fs.writeFileSync(path.join(path.dirname(file), 'unfinished'), `${lines.join('\n')}\n`);
  fs.renameSync(path.join(path.dirname(file), 'unfinished'), file);
};
