/**
 * The process that serves classes, apart from the shell: two hundred worlds take it a second, and the window must not feel
 * that. It ends when the shell asks, and with the shell.
 */
import {
  addressOf,
  namesOf,
  readRules,
  type ServedClass,
  serveClass,
  setUpFor,
} from '../src/session/index.ts';
import type { FromClasses, ServedClassState, ToClasses } from './hosting-messages.ts';

/** How often the shell is told how classes stand, milliseconds. */
const tellEvery = 1000;

let served: ServedClass | null = null;
let addresses: readonly string[] = [];
let told = '';

process.parentPort.on('message', ({ data }: { data: ToClasses }) => {
  answer(data).catch((error: unknown) => {
    say({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  });
});
say({ kind: 'ready' });

async function answer(message: ToClasses): Promise<void> {
  switch (message.kind) {
    case 'open':
      await open(message);
      setInterval(() => void tell(), tellEvery);
      return tell();
    case 'openClass':
      await served?.desk.open();
      return tell();
    case 'endClass':
      await served?.desk.end(message.id);
      return tell();
    case 'close':
      await served?.close();
      say({ kind: 'closed' });
      process.exit(0);
  }
}

/** On the usual port, or on any when that one is taken. */
async function open({
  reach,
  port,
  pages,
  rules,
  data,
}: Extract<ToClasses, { kind: 'open' }>): Promise<void> {
  const book = readRules(rules);
  const host = reach === 'network' ? '0.0.0.0' : '127.0.0.1';
  const names = namesOf(host);
  const options = { rules: book, host, names, data, pages, setUp: setUpFor(book.ruleset), trouble: report };
  try {
    served = await serveClass({ ...options, port });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    served = await serveClass({ ...options, port: 0 });
  }
  const { port: found } = served;
  addresses = names.map((name) => addressOf(name, found));
}

async function tell(): Promise<void> {
  if (served === null) return;
  const { port, desk } = served;
  const classes = (await desk.list())
    .filter(({ ended }) => !ended)
    .map(({ id, code, secret, summary }): ServedClassState => {
      const { teams = 0, here = 0, turn = 0, length = 0 } = summary ?? {};
      return { id, code, secret, teams, here, turn, length };
    });
  const state: FromClasses = { kind: 'state', port, addresses, classes };
  const text = JSON.stringify(state);
  if (text === told) return;
  told = text;
  say(state);
}

function say(message: FromClasses): void {
  process.parentPort.postMessage(message);
}

/** What should not happen is for whoever reads the terminal; nobody's class is troubled with it. */
function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
