-- Drives Neovim's own client through what people do in an editor, against a server. Run by ../try.sh.
-- The server's command stands in LEAKPROOF_LSP, words separated by newlines; the project in SAMPLE.

local patience = 120000
local file = vim.env.SAMPLE .. '/src/main/java/shop/Stock.java'
local fix = 'Release lock in a finally block'
local suppression = 'Suppress LockNotReleased on method add'

local function fail(what)
  io.stderr:write('neovim: FAILED: ' .. what .. '\n')
  vim.cmd('cquit 1')
end

local function check(what, condition)
  if not condition then
    fail(what)
  end
  io.stdout:write('neovim: ' .. what .. '\n')
end

local progress = {}
local ended
vim.lsp.handlers['$/progress'] = function(_, result)
  progress[result.value.kind] = true
end

vim.cmd('edit ' .. file)
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'leakproof',
  cmd = vim.split(vim.env.LEAKPROOF_LSP, '\n'),
  root_dir = vim.env.SAMPLE,
  workspace_folders = { { uri = vim.uri_from_fname(vim.env.SAMPLE), name = 'sample' } },
  init_options = { offline = true, delay = 50 },
  on_exit = function(code)
    ended = code
  end,
})
check('starts the server', client)
vim.lsp.buf_attach_client(buffer, client)

local function findings(count)
  return vim.wait(patience, function()
    return #vim.diagnostic.get(buffer) == count
  end, 20)
end

local function range()
  return { start = { line = 10, character = 4 }, ['end'] = { line = 10, character = 4 } }
end

local function request(method, params)
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, patience)
  if not answers or not answers[client] or answers[client].err then
    fail(method .. ': ' .. tostring(problem) .. vim.inspect(answers))
  end
  return answers[client].result
end

local function act(title)
  local document = vim.lsp.util.make_text_document_params(buffer)
  local actions = request('textDocument/codeAction', {
    textDocument = document,
    range = range(),
    context = { diagnostics = {} },
  })
  for _, action in ipairs(actions) do
    if action.title == title then
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      return true
    end
  end
  fail('no action "' .. title .. '" in ' .. vim.inspect(actions))
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

check('shows the finding', findings(1))
local shown = vim.diagnostic.get(buffer)[1]
check('in its place', shown.lnum == 10 and shown.col == 4 and shown.source == 'leakproof')
check('with its code', shown.code == 'LockNotReleased')
check('reports progress', vim.wait(patience, function()
  return progress.begin and progress['end']
end, 20))

local hover = request('textDocument/hover', {
  textDocument = vim.lsp.util.make_text_document_params(buffer),
  position = { line = 10, character = 6 },
})
check('explains it', hover.contents.value:find('the next thread waits for ever', 1, true))

check('applies the fix', act(fix))
check('which releases the lock', text():find('} finally {\n      lock.unlock();', 1, true))
check('and the finding is gone', findings(0))
vim.cmd('undo')
check('taken back, it is there again', findings(1))
check('applies the suppression', act(suppression))
check('which annotates', text():find('  @SuppressWarnings("LockNotReleased")\n  void add', 1, true))
check('and silences', findings(0))
vim.cmd('undo')
check('taken back, it is there again', findings(1))
vim.api.nvim_buf_set_lines(buffer, 8, 9, false, { '  int broken( {' })
check('keeps it while other code is broken', findings(1))
vim.api.nvim_buf_set_lines(buffer, 10, 11, false, {})
check('and drops it with the lock', findings(0))

vim.lsp.stop_client(client)
check('ends the server', vim.wait(patience, function()
  return ended ~= nil
end, 20))
check('in due form', ended == 0)
vim.cmd('qall!')
