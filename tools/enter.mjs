/**
 * The way into the house from a bare clone: `node tools/enter.mjs tools/start.ts …`.
 *
 * Runs on any Node from 20 on and needs nothing installed. It installs what the lock file names if that is not
 * what lies in node_modules, and then runs the given TypeScript file under the project's own Node 24, which
 * comes from the `node` package.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }> | null}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** What stands in the way of running: null when node_modules is what the lock file says. */
export function missingFrom(/** @type {string} */ folder) {
  const locked = lockedPackages(path.join(folder, 'package-lock.json')) ?? {};
  const installed = lockedPackages(path.join(folder, 'node_modules/.package-lock.json'));
  if (installed === null) return 'nothing is installed yet';
  for (const [place, { version, optional, devOptional }] of Object.entries(locked)) {
    if (place === '') continue;
    const there = installed[place];
    if (there === undefined && !optional && !devOptional) return `${place} is not installed`;
    if (there !== undefined && there.version !== version) return `${place} is not the locked version`;
  }
  return nodeBinary(folder) === null ? 'Node 24 is not installed' : null;
}

/** The Node 24 inside node_modules, or null. */
function nodeBinary(/** @type {string} */ folder) {
  const candidates = ['node_modules/node/bin/node', 'node_modules/node/bin/node.exe'];
  return candidates.map((name) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

function install() {
  // npm tells where it lives; a plain call of this file has to search the path for it.
  const npm = process.env['npm_execpath'];
  const node = process.env['npm_node_execpath'] ?? process.execPath;
  // Not `npm ci`: it refuses a lock that was made where the binaries of other platforms could not be looked up. This keeps
  // to the locked versions, adds the binaries of this platform, and leaves the lock as it is.
  const flags = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = npm?.endsWith('.js')
    ? spawnSync(node, [npm, ...flags], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', flags, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

/** Runs a file under the project's Node and gives its exit code on. */
function runUnderProjectNode(/** @type {string} */ node, /** @type {string[]} */ args) {
  const bin = path.join(root, 'node_modules/.bin');
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` };
  const child = spawn(node, args, { stdio: 'inherit', env });
  // Ctrl-C reaches the child by itself; this process only has to outlive it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

async function enter() {
  const [script, ...args] = process.argv.slice(2);
  if (script === undefined) {
    console.error('usage: node tools/enter.mjs FILE [ARGUMENT...]');
    process.exit(2);
  }
  const missing = missingFrom(root);
  if (missing !== null) {
    console.error(`Installing packages (${missing}); this takes about a minute, once.`);
    const done = install();
    const still = done ? missingFrom(root) : 'npm install failed';
    if (still !== null) {
      console.error(`The packages could not be installed: ${still}. Check the network, then try again.`);
      process.exit(1);
    }
  }
  const file = path.resolve(root, script);
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 24) {
    process.argv = [process.execPath, file, ...args];
    await import(pathToFileURL(file).href);
    return;
  }
  const node = nodeBinary(root);
  if (node !== null) runUnderProjectNode(node, [file, ...args]);
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await enter();
}
