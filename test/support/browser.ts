/**
 * The one place that knows which browser the tests run in and how it is started.
 *
 * In this order: the executable named by SOVEREIGN_BROWSER; on 64-bit Linux the Chromium that comes as a package
 * (the same for everybody, nothing to install); an installed Chrome, Chromium or Edge.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type LaunchOptions } from '@playwright/test';

const modules = path.join(import.meta.dirname, '../../node_modules');
const cache = path.join(modules, '.cache/test-browser');

/** Software rendering, no sandbox (build machines run as root) and no calls home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

const INSTALLED: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].map(
    (n) => `/usr/bin/${n}`,
  ),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * Where the test browser is and how to start it; for `playwright.config.ts` and for `launchBrowser`.
 * @throws when no browser can be found, naming the remedy
 */
export async function browserLaunchOptions(): Promise<LaunchOptions> {
  return { executablePath: await findBrowser(), args: FLAGS, headless: true };
}

/** Starts the test browser, for programs that are not run by Playwright's own runner. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserLaunchOptions());
}

async function findBrowser(): Promise<string> {
  const named = process.env['SOVEREIGN_BROWSER'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`SOVEREIGN_BROWSER names ${named}, and there is no such file.`);
    return named;
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  const installed = (INSTALLED[process.platform] ?? []).find((file) => existsSync(file));
  if (installed !== undefined) return installed;
  throw new Error('No test browser: install Chrome or Chromium, or name one in SOVEREIGN_BROWSER.');
}

/** Unpacks the packaged Chromium, once for every version of it. */
async function packagedChromium(): Promise<string> {
  const manifest = readFileSync(path.join(modules, '@sparticuz/chromium/package.json'), 'utf8');
  const home = path.join(cache, `chromium-${JSON.parse(manifest).version}`);
  const executable = path.join(home, 'chromium');
  if (existsSync(executable)) return executable;
  mkdirSync(cache, { recursive: true });
  const unpacked = mkdtempSync(path.join(cache, 'unpacking-'));
  const usual = process.env['TMPDIR'];
  // The package unpacks into the temporary folder, wherever that is said to be.
  process.env['TMPDIR'] = unpacked;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
  try {
    renameSync(unpacked, home);
  } catch (error) {
    // Another process was first: its copy is as good.
    rmSync(unpacked, { recursive: true, force: true });
    if (!existsSync(executable)) throw error;
  }
  return executable;
}
