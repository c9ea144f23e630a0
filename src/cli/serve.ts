/** Serves classes: students play in browsers, teachers have consoles, everything stays on this machine. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { toString as qrText } from 'qrcode';
import type { Ruleset } from '../ruleset/index.ts';
import type { ServedClass, SetUp, Several } from '../session/index.ts';
import type { Command, Output, Words } from './command.ts';
import { badInput, exitCodes, fileFailure, unknownName, wrongUsage } from './failures.ts';
import { rulebookOf, shown } from './rules-folder.ts';
import { texts } from './texts.ts';

const t = texts.serve;

/** A page is known to a browser by its address, so the port should be the same every lesson. */
export const usualPort = 4280;

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
    session: { value: 'FILE', about: t.session },
    rules: { value: 'FOLDER', about: texts.play.rules },
    pages: { value: 'FOLDER', about: t.pages },
    classes: { value: 'N', about: t.classes },
    entries: { value: 'N', about: t.entries },
    redis: { value: 'ADDRESS', about: t.redis },
    postgres: { value: 'ADDRESS', about: t.postgres },
    public: { value: 'NAME', about: t.public },
    'behind-proxy': { about: t.behindProxy },
  },
  most: 0,
  run: async ({ values, switches }, output) => {
    const rules = rulebookOf(values.get('rules'));
    const pages = values.get('pages') ?? path.join(import.meta.dirname, '../../out/game');
    if (!existsSync(path.join(pages, 'index.html'))) throw badInput(t.noPages(shown(pages)));
    const host = values.get('host') ?? '127.0.0.1';
    const data = values.get('data') ?? usualFolder();
    const port = readPort(values.get('port'));
    const entriesEachMinute = readCount(values.get('entries'), 120, t.badEntries);
    const mostClasses = readCount(values.get('classes'), 20, t.badClasses);
    const several = readSeveral(values, switches.has('behind-proxy'));
    // Only this command needs the server, which takes a while to load.
    const { addressOf, isEverywhere, namesOf, readSessionFile, serveClass, setUpFor } = await import(
      '../session/index.ts'
    );
    const setUp = readSetUp(rules.ruleset, values, switches.has('shared'), setUpFor);
    const session = readFile(values.get('session'), readSessionFile);
    const names = namesOf(host);
    let served: ServedClass;
    try {
      served = await serveClass({
        rules,
        host,
        port,
        names,
        data,
        pages,
        setUp,
        entriesEachMinute,
        mostClasses,
        ...(session === undefined ? {} : { session }),
        ...(several === undefined ? {} : { several }),
        trouble: (error) => output.err(t.trouble(reasonOf(error))),
      });
    } catch (error) {
      throw badInput(t.cannot(reasonOf(error)));
    }
    const addresses = names.map((name) => addressOf(name, served.port));
    const own = isEverywhere(host) ? addressOf('127.0.0.1', served.port) : (addresses[0] ?? '');
    const kept = several === undefined ? shown(data) : t.database;
    await announce(served, { host, addresses, own, kept }, output);
    await untilAsked();
    output.out(t.closing);
    await served.close();
    return exitCodes.fine;
  },
};

/** Where sessions are kept when nothing else is said. */
export function usualFolder(): string {
  return path.join(homedir(), '.sovereign-stack', 'class');
}

function readPort(text: string | undefined): number {
  if (text === undefined) return usualPort;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw wrongUsage(t.badPort(text));
  return port;
}

function readCount(text: string | undefined, usual: number, bad: (text: string) => string): number {
  if (text === undefined) return usual;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw wrongUsage(bad(text));
  return Number(text);
}

/** What a session begins with when none is kept; the teacher may change it until somebody has joined. */
function readSetUp(
  ruleset: Ruleset,
  values: Words['values'],
  shared: boolean,
  setUpFor: typeof import('../session/index.ts').setUpFor,
): SetUp {
  const seed = Number(values.get('seed') ?? 1);
  if (!Number.isInteger(seed) || seed < 0 || seed > 4_294_967_295) throw wrongUsage(t.badSeed);
  const [scenario, firm] = [values.get('scenario'), values.get('firm')];
  const ids = ruleset.scenarios.map(({ id }) => id);
  if (scenario !== undefined && !ids.includes(scenario)) throw unknownName('scenario', scenario, ids);
  const usual = setUpFor(ruleset, { scenario, seed, shared });
  const playable = ruleset.scenarios.find(({ id }) => id === usual.scenario)?.playable ?? [];
  const firms = playable.flatMap((one) => ruleset.firms[one]?.id ?? []);
  if (firm !== undefined && !firms.includes(firm)) throw unknownName('firm', firm, firms);
  return { ...usual, firm: firm ?? usual.firm };
}

/** Addresses may hold passwords, and whoever lists processes reads command lines: the environment is the better place. */
function readSeveral(values: Words['values'], behindProxy: boolean): Several | undefined {
  const redis = values.get('redis') ?? process.env['SOVEREIGN_REDIS'];
  const postgres = values.get('postgres') ?? process.env['SOVEREIGN_POSTGRES'];
  const publicAddress = values.get('public');
  if (redis === undefined && postgres === undefined && publicAddress === undefined) return undefined;
  if (redis === undefined || postgres === undefined || publicAddress === undefined)
    throw wrongUsage(t.allOfSeveral);
  return { redis, postgres, publicAddress, behindProxy };
}

function readFile<T>(file: string | undefined, read: (text: string) => T): T | undefined {
  if (file === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw fileFailure(error, shown(file));
  }
  try {
    return read(text);
  } catch (error) {
    throw badInput(texts.fileFailure(shown(file), reasonOf(error)));
  }
}

interface Opened {
  readonly host: string;
  readonly addresses: readonly string[]; // for devices
  readonly own: string; // for the teacher, on this machine
  readonly kept: string;
}

/** Says what has been opened, to whom, and how one gets in. Each of these stands on a line of its own. */
async function announce(
  { port, classes, resumed, keeperSecret }: ServedClass,
  { host, addresses, own, kept }: Opened,
  { out }: Output,
): Promise<void> {
  const { isEverywhere, isLoopback } = await import('../session/index.ts');
  if (isLoopback(host)) out(t.onlyHere(port));
  else out(isEverywhere(host) ? t.openEverywhere(addresses) : t.openThere(addresses));
  if (!isLoopback(host)) out(t.isolated);
  out(t.kept(kept));
  if (resumed) out(t.resumed(classes.length));
  for (const address of addresses) out(t.address(address));
  for (const { code, secret } of classes) {
    out(t.code(code));
    out(t.teacher(`${own}#host=${secret}`));
    out(await qrText(`${addresses[0] ?? own}#join=${code}`, { type: 'utf8', errorCorrectionLevel: 'L' }));
  }
  out(t.keeper(keeperSecret));
  out(t.more);
  out(t.stop);
}

function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
