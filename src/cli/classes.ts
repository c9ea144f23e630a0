/** Keeps the classes of a running server: lists, opens, ends and wipes them, and saves one as a file. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ListedClass } from '../session/index.ts';
import type { Command, Output, Words } from './command.ts';
import { badInput, CommandFailure, exitCodes, fileFailure, unknownName, wrongUsage } from './failures.ts';
import { shown } from './rules-folder.ts';
import { usualFolder, usualPort } from './serve.ts';
import { formatTable } from './table.ts';
import { texts } from './texts.ts';

const t = texts.classes;

const deeds = ['list', 'open', 'end', 'again', 'wipe', 'save'] as const;
type Deed = (typeof deeds)[number];

export const classes: Command = {
  summary: t.summary,
  usage: t.usage,
  options: {
    server: { value: 'ADDRESS', about: t.server(`http://127.0.0.1:${usualPort}`) },
    keeper: { value: 'SECRET', about: t.keeper },
    data: { value: 'FOLDER', about: t.data(shown(usualFolder())) },
    json: { about: t.json },
  },
  most: 3,
  run: async ({ values, switches, others }, output) => {
    const [name = 'list', which, file] = others;
    const deed = deeds.find((one) => one === name);
    if (deed === undefined) throw unknownName('deed', name, deeds);
    if (!['list', 'open'].includes(deed) && which === undefined) throw wrongUsage(t.needsClass(deed));
    if (deed === 'save' && file === undefined) throw wrongUsage(texts.needsFile(t.usageOfSave));
    const wish = { which: which ?? '', file: file ?? '', json: switches.has('json') };
    if (deed === 'save') {
      writeText(wish.file, await sessionText(values, wish.which));
      output.out(t.saved(shown(wish.file)));
    } else await carryOut(await keeperOf(values), deed, wish, output);
    return exitCodes.fine;
  },
};

interface Keeper {
  readonly server: string;
  readonly secret: string;
}

/** The secret stands in the file of the server's own machine, for whoever may read that. */
async function keeperOf(values: Words['values']): Promise<Keeper> {
  const server = (values.get('server') ?? `http://127.0.0.1:${usualPort}`).replace(/\/$/, '');
  const given = values.get('keeper') ?? process.env['SOVEREIGN_KEEPER'];
  if (given !== undefined) return { server, secret: given };
  const { openSqlite, storageFile } = await import('../session/index.ts');
  const folder = values.get('data') ?? usualFolder();
  if (!existsSync(path.join(folder, storageFile))) throw badInput(t.noSecret(shown(folder)));
  const storage = openSqlite(folder);
  const secret = await storage.setting('keeperSecret');
  await storage.close();
  return { server, secret: secret ?? '' };
}

interface Wish {
  readonly which: string;
  readonly file: string;
  readonly json: boolean;
}

async function carryOut(
  keeper: Keeper,
  deed: Exclude<Deed, 'save'>,
  { which, json }: Wish,
  { out }: Output,
): Promise<void> {
  const show = (listed: readonly ListedClass[]): void =>
    out(json ? JSON.stringify(listed, null, 2) : tableOf(listed, keeper.server));
  if (deed === 'open') return show([(await ask<ListedClass>(keeper, 'POST', '')) as ListedClass]);
  const listed = await ask<ListedClass[]>(keeper, 'GET', '');
  if (deed === 'list') return show(listed);
  const meant = meantBy(which, listed);
  await ask(keeper, 'POST', `/${meant.id}/${deed}`);
  out(t.done[deed](meant.code));
}

/** The class that an id or a code names. */
function meantBy<One extends { readonly id: string; readonly code: string }>(
  which: string,
  listed: readonly One[],
): One {
  const meant = listed.find(({ id, code }) => id === which || code === which.toLowerCase());
  const ids = listed.map(({ id }) => id);
  if (meant === undefined) throw unknownName('class', which, ids);
  return meant;
}

/** From the server; where none answers, from the folder of one that has stopped. */
async function sessionText(values: Words['values'], which: string): Promise<string> {
  const keeper = await keeperOf(values);
  try {
    const { id } = meantBy(which, await ask<ListedClass[]>(keeper, 'GET', ''));
    return await askText(keeper, 'GET', `/${id}/session.jsonl`);
  } catch (error) {
    const folder = values.get('data') ?? usualFolder();
    const { keptSession, openSqlite, storageFile, writeSessionFile } = await import('../session/index.ts');
    if (!(error instanceof NoServer) || !existsSync(path.join(folder, storageFile))) throw error;
    const storage = openSqlite(folder);
    const { session } = meantBy(which, await storage.classes());
    const text = writeSessionFile(await keptSession(storage, session));
    await storage.close();
    return text;
  }
}

function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw fileFailure(error, shown(file));
  }
}

/** Nobody answers at the address of the server. */
class NoServer extends CommandFailure {
  constructor(server: string) {
    super(exitCodes.badInput, t.noServer(server));
  }
}

function tableOf(listed: readonly ListedClass[], server: string): string {
  const rows = listed.map(({ id, code, ended, summary }) => [
    id,
    ended ? t.ended : code,
    summary === null ? '' : String(summary.teams),
    summary === null ? '' : String(summary.here),
    summary === null ? '' : `${summary.turn}/${summary.length}`,
  ]);
  const teachers = listed
    .filter(({ ended }) => !ended)
    .map(({ code, secret }) => t.teacher(code, `${server}/#host=${secret}`));
  return [formatTable(t.columns, rows), ...teachers].join('\n');
}

async function ask<Answer>(keeper: Keeper, method: string, place: string): Promise<Answer> {
  return JSON.parse(await askText(keeper, method, place)) as Answer;
}

async function askText({ server, secret }: Keeper, method: string, place: string): Promise<string> {
  const headers = { authorization: `Bearer ${secret}` };
  const answer = await fetch(`${server}/classes${place}`, { method, headers }).catch(() => {
    throw new NoServer(server);
  });
  const text = await answer.text();
  if (answer.status === 409) throw badInput(t.full(Number(JSON.parse(text).most)));
  if (answer.status === 401) throw badInput(t.wrongSecret);
  if (!answer.ok) throw badInput(t.refused(answer.status));
  return text;
}
