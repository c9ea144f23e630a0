/**
 * Builds everything that Electron or a browser runs, into `out/`:
 * `out/game` (the page), and in `out/electron` `main.js`, `preload.cjs`, `console-preload.cjs` and `class-process.js`.
 *
 * `node tools/build.ts` builds always; others call `buildIfStale`.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';

const root = path.dirname(import.meta.dirname);
const out = path.join(root, 'out');
const stampFile = path.join(out, 'built-from.txt');

/** What goes into the build; a change of any of these makes it stale. */
const INPUTS = [
  'src/**/*',
  'electron/**/*',
  'assets/**/*',
  'vite.config.ts',
  'tools/build.ts',
  'package-lock.json',
];

/** Builds when anything that goes in has changed since the last build. Throws what the bundler throws. */
export async function buildIfStale(): Promise<'built' | 'fresh'> {
  if (readStamp() === inputsStamp()) return 'fresh';
  await buildAll();
  return 'built';
}

/** Builds the page, the main process and the preload script. */
export async function buildAll(): Promise<void> {
  // Taken first: a file that changes while the build runs must make it stale.
  const stamp = inputsStamp();
  await build({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
  await build(shellBuild('electron/main.ts', 'es', 'main.js'));
  await build(shellBuild('electron/preload.ts', 'cjs', 'preload.cjs'));
  await build(shellBuild('electron/console-preload.ts', 'cjs', 'console-preload.cjs'));
  await build(shellBuild('electron/class-process.ts', 'es', 'class-process.js'));
  mkdirSync(out, { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** A sandboxed preload script must be one CommonJS file; the main process may be a module. */
function shellBuild(entry: string, format: 'es' | 'cjs', fileName: string): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, entry),
      outDir: path.join(out, 'electron'),
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      target: 'node24',
      rolldownOptions: {
        // What only servers on several machines need is not shipped.
        external: ['electron', 'postgres', '@colyseus/redis-driver', '@colyseus/redis-presence'],
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}

function readStamp(): string | null {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return null;
  }
}

/** One line that changes whenever an input is added, removed or written. */
function inputsStamp(): string {
  const hash = createHash('sha256');
  for (const name of globSync(INPUTS, { cwd: root }).sort()) {
    const { size, mtimeMs } = statSync(path.join(root, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

if (import.meta.main) {
  await buildAll();
  console.log(`built: ${path.relative(process.cwd(), out)}`);
}
