/**
 * Type-checks every TypeScript project of the house. Each room has its own `tsconfig.json`, so that the rights
 * of a file (DOM, Node, neither) can be read from its path.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');

/** A room whose folder holds no source file yet would be refused by the compiler for being empty. */
function hasSources(config: string): boolean {
  const folder = path.join(root, path.dirname(config));
  return globSync('**/*.{ts,tsx}', { cwd: folder, exclude: ['node_modules'] }).length > 0;
}

/** The compiler's complaints about one project, each with the indented lines that belong to it. */
function complaints(config: string): string[] {
  const run = spawnSync(process.execPath, [compiler, '-p', config, '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status === 0) return [];
  return `${run.stdout}${run.stderr}`
    .trimEnd()
    .split(/\n(?=\S)/)
    .filter((text) => text.trim() !== '');
}

const places = ['tsconfig.json', 'electron/tsconfig.json', 'test/tsconfig.json', 'src/*/tsconfig.json'];
const projects = globSync(places, { cwd: root }).filter(hasSources).sort();

// A wrong line is seen by every project that reaches it: say it once.
const problems = new Set(projects.flatMap(complaints));

for (const problem of problems) console.error(problem);
console.log(
  `types: ${projects.length} projects, ${problems.size === 0 ? 'no errors' : `${problems.size} errors`}`,
);
process.exitCode = problems.size === 0 && projects.length > 0 ? 0 : 1;
