/** `npm start`: builds what has changed and plays the game, in Electron or in the browser. */
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { electronExecutable, fetchElectron, missingDisplay, runElectron } from './electron-runtime.ts';
import { type ServedGame, serveGame } from './serve.ts';

const USAGE = `usage: npm start [-- [--browser] [--port N]]

  --browser   serve the game for the browser at once, without trying Electron
  --port N    the port for the browser, 1 to 65535 (4747 unless it is in use)`;

/** A browser keeps its saves by address, so the port should be the same every time. */
const USUAL_PORT = 4747;

type Wishes = { readonly browser: boolean; readonly port: number | null };

const wishes = readWishes(process.argv.slice(2));
if (wishes === 'help') {
  console.log(USAGE);
} else if ('refusal' in wishes) {
  console.error(`${wishes.refusal}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  process.exitCode = await start(wishes);
}

async function start(wanted: Wishes): Promise<number> {
  try {
    await buildIfStale();
  } catch (error) {
    console.error(`The game could not be built: ${messageOf(error)}`);
    return 1;
  }
  if (!wanted.browser) {
    const outcome = await tryElectron();
    if ('code' in outcome) return outcome.code;
    console.error(`Playing in the browser, not in Electron: ${outcome.reason}.`);
  }
  return serve(wanted.port);
}

async function tryElectron(): Promise<{ code: number } | { reason: string }> {
  const obstacle = missingDisplay() ?? (await fetchElectron());
  if (obstacle !== null) return { reason: obstacle };
  const executable = electronExecutable();
  return executable === null ? { reason: 'its runtime is missing' } : runElectron(executable);
}

async function serve(port: number | null): Promise<number> {
  let game: ServedGame;
  try {
    game = await (port === null ? serveOnUsualPort() : serveGame(port));
  } catch (error) {
    console.error(`The game cannot be served: ${messageOf(error)}. Name another port with --port N.`);
    return 1;
  }
  console.log(game.url);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  await game.close();
  return 0;
}

async function serveOnUsualPort(): Promise<ServedGame> {
  try {
    return await serveGame(USUAL_PORT);
  } catch {
    console.error(
      `Port ${USUAL_PORT} is in use: another is taken, where saves made at the usual one are not seen.`,
    );
    return serveGame(0);
  }
}

function readWishes(args: string[]): Wishes | 'help' | { refusal: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        browser: { type: 'boolean' },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return 'help';
    const port = values.port === undefined ? null : Number(values.port);
    if (port !== null && !(Number.isInteger(port) && port >= 1 && port <= 65_535)) {
      return { refusal: '--port has to be a whole number from 1 to 65535.' };
    }
    return { browser: values.browser === true, port };
  } catch (error) {
    return { refusal: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
