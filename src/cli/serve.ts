/** Serves a class: students play in browsers, the teacher has a console, everything stays on this machine. */
import { existsSync } from 'node:fs';
import { homedir, networkInterfaces } from 'node:os';
import path from 'node:path';
import { toString as qrText } from 'qrcode';
import type { Ruleset } from '../ruleset/index.ts';
import type { ServedClass, SetUp } from '../session/index.ts';
import type { Command, Output, Words } from './command.ts';
import { badInput, exitCodes, unknownName, wrongUsage } from './failures.ts';
import { rulesOf, shown } from './rules-folder.ts';
import { texts } from './texts.ts';

const t = texts.serve;

/** A page is known to a browser by its address, so the port should be the same every lesson. */
const usualPort = 4280;

const loopback = ['127.0.0.1', '::1', 'localhost'];

export const serve: Command = {
  summary: t.summary,
  usage: t.usage,
  options: {
    port: { value: 'N', about: t.port(usualPort) },
    data: { value: 'FOLDER', about: t.data(shown(usualFolder())) },
    host: { value: 'ADDRESS', about: t.host },
    scenario: { value: 'ID', about: t.scenario },
    firm: { value: 'ID', about: t.firm },
    seed: { value: 'N', about: t.seed },
    shared: { about: t.shared },
    rules: { value: 'FOLDER', about: texts.play.rules },
    pages: { value: 'FOLDER', about: t.pages },
    entries: { value: 'N', about: t.entries },
  },
  most: 0,
  run: async ({ values, switches }, output) => {
    const ruleset = rulesOf(values.get('rules'));
    const pages = values.get('pages') ?? path.join(import.meta.dirname, '../../out/game');
    if (!existsSync(path.join(pages, 'index.html'))) throw badInput(t.noPages(shown(pages)));
    const host = values.get('host') ?? '127.0.0.1';
    const data = values.get('data') ?? usualFolder();
    const setUp = readSetUp(ruleset, values, switches.has('shared'));
    const port = readPort(values.get('port'));
    const entriesEachMinute = readEntries(values.get('entries'));
    // Only this command needs the server, which takes a while to load.
    const { addressOf, serveClass } = await import('../session/index.ts');
    const names = namesOf(host);
    let served: ServedClass;
    try {
      served = await serveClass({
        ruleset,
        host,
        port,
        names,
        data,
        pages,
        setUp,
        entriesEachMinute,
        trouble: (error) => output.err(t.trouble(error instanceof Error ? error.message : String(error))),
      });
    } catch (error) {
      throw badInput(t.cannot(error instanceof Error ? error.message : String(error)));
    }
    const addresses = names.map((name) => addressOf(name, served.port));
    const own = isEverywhere(host) ? addressOf('127.0.0.1', served.port) : (addresses[0] ?? '');
    await announce(served, { host, addresses, own, data: shown(data) }, output);
    await untilAsked();
    output.out(t.closing);
    await served.close();
    return exitCodes.fine;
  },
};

function usualFolder(): string {
  return path.join(homedir(), '.sovereign-stack', 'class');
}

function readPort(text: string | undefined): number {
  if (text === undefined) return usualPort;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw wrongUsage(t.badPort(text));
  return port;
}

function readEntries(text = '120'): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw wrongUsage(t.badEntries(text));
  return Number(text);
}

/** What a session begins with when none is kept; the teacher may change it until somebody has joined. */
function readSetUp(ruleset: Ruleset, values: Words['values'], shared: boolean): SetUp {
  const ids = ruleset.scenarios.map(({ id }) => id);
  const usual = ruleset.scenarios.toSorted((a, b) => b.quarters - a.quarters)[0]?.id ?? '';
  const wanted = values.get('scenario') ?? usual;
  const scenario = ruleset.scenarios.find(({ id }) => id === wanted);
  if (scenario === undefined) throw unknownName('scenario', wanted, ids);
  const firms = scenario.playable.flatMap((firm) => ruleset.firms[firm]?.id ?? []);
  const firm = values.get('firm') ?? firms[0] ?? '';
  if (!firms.includes(firm)) throw unknownName('firm', firm, firms);
  const seed = Number(values.get('seed') ?? 1);
  if (!Number.isInteger(seed) || seed < 0 || seed > 4_294_967_295) throw wrongUsage(t.badSeed);
  return { scenario: scenario.id, seed, mode: shared ? 'shared' : 'parallel', firm, seats: 6, auto: true };
}

interface Opened {
  readonly host: string;
  readonly addresses: readonly string[]; // for devices
  readonly own: string; // for the teacher, on this machine
  readonly data: string;
}

/** Says what has been opened, to whom, and how one gets in. Each of these stands on a line of its own. */
async function announce(
  { port, classes, resumed }: ServedClass,
  { host, addresses, own, data }: Opened,
  { out }: Output,
): Promise<void> {
  out(loopback.includes(host) ? t.onlyHere(port) : t.open(addresses));
  out(t.kept(data));
  if (resumed) out(t.resumed(classes.length));
  for (const address of addresses) out(t.address(address));
  for (const { code, secret } of classes) {
    out(t.code(code));
    out(t.teacher(`${own}#host=${secret}`));
    out(await qrText(`${addresses[0] ?? own}#join=${code}`, { type: 'utf8', errorCorrectionLevel: 'L' }));
  }
  out(t.stop);
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** Numbers or names under which devices reach the class. */
function namesOf(host: string): string[] {
  return isEverywhere(host) ? ownAddresses() : [host];
}

/** Addresses under which other machines of the network may reach this one. */
function ownAddresses(): string[] {
  const found = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  return found.length > 0 ? found : ['127.0.0.1'];
}

function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
}
