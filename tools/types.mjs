/**
 * Type-checks every TypeScript project of the house. Each room has its own `tsconfig.json`, so that the rights
 * of a file (DOM, Node, neither) can be read from its path.
 */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');

/** A room whose folder holds no source file yet would be refused by the compiler for being empty. */
function hasSources(config) {
  const folder = path.dirname(config);
  return folder === '.' || globSync('**/*.{ts,tsx}', { cwd: path.join(root, folder) }).length > 0;
}

function check(config) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [compiler, '-p', config, '--pretty', 'false'], { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ config, code, output }));
  });
}

const configs = globSync(
  ['tsconfig.json', 'electron/tsconfig.json', 'test/tsconfig.json', 'src/*/tsconfig.json'],
  {
    cwd: root,
  },
);
const wanted = configs.filter(hasSources).sort();
const failures = new Set();

for (const config of wanted) {
  const { code, output } = await check(config);
  if (code === 0) continue;
  // One wrong line is seen by every project that reaches it: say it once.
  for (const line of output.split('\n')) if (line.trim() !== '') failures.add(line);
}

for (const line of failures) console.error(line);
console.log(`types: ${wanted.length} projects, ${failures.size === 0 ? 'no errors' : 'errors above'}`);
process.exitCode = failures.size === 0 ? 0 : 1;
