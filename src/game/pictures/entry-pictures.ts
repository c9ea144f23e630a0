/** Which picture belongs to which entry of the almanac: everything is drawn from the things of the board. Pure. */

import type { EventCard, Ruleset } from '../../ruleset/types.ts';
import type { BrickKind, BrickView, Owner } from '../board/board-view.ts';
import type { Mood, Vignette } from '../board/vignette.ts';
import { arrange } from './arrange.ts';
import { limits } from './limit-pictures.ts';
import { sample } from './sample-bricks.ts';

/** What an entry of a kind looks like; null where there is nothing to show. */
type Draw = (rules: Ruleset, id: string, board: readonly BrickView[]) => Vignette | null;

const towerLooks = ['spire', 'lens', 'helix', 'blocks', 'colonnade'] as const;
const bridged = (from: string, to: string) => [{ from, to, strength: 0.9 }];

/** The thing as the board has it, so that it is known again there, but in good order. */
function asOnBoard(board: readonly BrickView[], id: string): Vignette | null {
  const found = board.find((brick) => brick.id === id);
  if (found === undefined) return null;
  const { kind, owner, look, mix } = found;
  return arrange([
    [
      sample(kind, id, owner, {
        ...(look === undefined ? {} : { look }),
        ...(mix === undefined ? {} : { mix }),
      }),
    ],
  ]);
}

const chip: Draw = (rules, id) => {
  const found = rules.chips.find((one) => one.id === id);
  if (found === undefined) return null;
  const owner: Owner = found.channel === 'imported' ? 'foreign' : found.channel;
  const row = (at: number) => sample('rack-row', `chip:${id}:${at}`, owner, { size: 0.9 - 0.2 * at });
  return owner === 'own'
    ? arrange([[row(0), sample('chip-lab', `lab:${id}`, 'own', { fill: 0.7 })]])
    : arrange([[row(0), row(1), row(2)]]);
};

/** A maker by the racks that hold its parts. */
const vendor: Draw = (rules, id, board) => {
  const at = rules.vendors.findIndex((one) => one.id === id);
  const made = rules.chips.find((one) => one.vendor === at);
  return made === undefined ? null : chip(rules, made.id, board);
};

const family: Draw = (rules, id) => {
  const found = rules.families.find((one) => one.id === id);
  return found === undefined ? null : arrange([[sample('lattice', `family:${id}`, found.ownership)]]);
};

/** One storey of the lattice is whole, the others are only begun. */
const layer: Draw = (rules, id) => {
  const at = rules.layers.findIndex((one) => one.id === id);
  if (at < 0) return null;
  const parts = rules.layers.map((_, index) => (index === at ? 1 : 0.12));
  return arrange([[sample('lattice', `layer:${id}`, 'own', { parts })]]);
};

const stepKinds: Readonly<Record<string, BrickKind>> = {
  dies: 'fab',
  memory: 'memory',
  packages: 'packaging',
};

const line: Draw = (rules, id) => {
  const found = rules.lines.find((one) => one.id === id);
  const kind = found === undefined ? undefined : stepKinds[found.step];
  return kind === undefined ? null : arrange([[sample(kind, `line:${id}`, 'domestic', { size: 0.95 })]]);
};

/** A firm: what it stands on, what it makes, whom it serves. Its model and its customers are its own. */
const firm: Draw = (rules, id) => {
  const at = rules.firms.findIndex((one) => one.id === id);
  if (at < 0) return null;
  const look = towerLooks[at % towerLooks.length] ?? 'spire';
  const customers = (['enterprise', 'consumer', 'inference', 'training', 'state', 'overseas'] as const)[
    at % 6
  ];
  return arrange([
    [
      sample('rack-row', `firm:${id}:home`, 'domestic', { size: 0.6 }),
      sample('rack-row', `firm:${id}:abroad`, 'foreign', { size: 0.9 }),
    ],
    [sample('tower', `firm:${id}:model`, 'own', { look })],
    [sample('service', `firm:${id}:customers`, 'own', { look: customers ?? 'consumer' })],
  ]);
};

const programme: Draw = (_, id) =>
  arrange([
    [sample('service', `programme:${id}`, 'domestic', { look: 'state' })],
    [sample('fab', `programme:${id}:fab`, 'domestic')],
  ]);

/** Each system by the things that it moves. */
const systems: Readonly<Record<string, () => Vignette>> = {
  silicon: () =>
    arrange([
      [
        sample('rack-row', 'silicon own', 'own'),
        sample('rack-row', 'silicon domestic', 'domestic'),
        sample('rack-row', 'silicon foreign', 'foreign'),
      ],
    ]),
  supply: () =>
    arrange([[sample('port', 'supply port', 'foreign')], [sample('fab', 'supply fab', 'domestic')]]),
  frameworks: () =>
    arrange(
      [
        [sample('lattice', 'one', 'foreign')],
        [sample('lattice', 'other', 'domestic', { parts: [0.6, 0.4, 0.5, 0.6] })],
      ],
      'calm',
      bridged('one', 'other'),
    ),
  training: () =>
    arrange([
      [sample('rack-row', 'training racks', 'foreign'), sample('rack-row', 'training racks 2', 'domestic')],
      [sample('tower', 'training tower', 'own', { look: 'helix', size: 0.95 })],
    ]),
  cloud: () => arrange([[sample('region', 'cloud west', 'domestic', { look: 'west' })]]),
  demand: () =>
    arrange([
      [sample('service', 'demand apps', 'own', { look: 'consumer' })],
      [sample('service', 'demand firms', 'domestic', { look: 'enterprise' })],
    ]),
  developers: () =>
    arrange(
      [[sample('lattice', 'dev one', 'domestic')], [sample('lattice', 'dev other', 'own')]],
      'calm',
      bridged('dev one', 'dev other'),
    ),
  policy: () =>
    arrange([
      [sample('port', 'policy port', 'foreign')],
      [sample('service', 'policy hall', 'domestic', { look: 'state' })],
    ]),
  shocks: () => arrange([[sample('port', 'shock port', 'foreign', { state: 'dark' })]], 'storm'),
  rivals: () =>
    arrange([
      [sample('tower', 'rival one', 'own', { look: 'spire' })],
      [sample('tower', 'rival two', 'domestic', { look: 'lens' })],
      [sample('tower', 'rival three', 'foreign', { look: 'colonnade' })],
    ]),
  finance: () =>
    arrange([
      [sample('service', 'finance city', 'own', { look: 'enterprise', size: 1 })],
      [sample('fab', 'finance fab', 'domestic')],
    ]),
  scoring: () =>
    arrange([
      [sample('rack-row', 'score compute', 'foreign'), sample('rack-row', 'score sovereign', 'domestic')],
      [sample('lattice', 'score ecosystem', 'own')],
      [sample('service', 'score value', 'own', { look: 'inference' })],
    ]),
};

/** What an event of each origin strikes or helps. */
const origins: Readonly<Record<EventCard['origin'], (id: string, dark: boolean) => readonly BrickView[][]>> =
  {
    washington: (id, dark) => [
      [sample('port', `event:${id}`, 'foreign', { state: dark ? 'dark' : 'standing' })],
    ],
    beijing: (id, dark) => [
      [sample('service', `event:${id}`, 'domestic', { look: 'state', fill: dark ? 0.2 : 0.9 })],
    ],
    supply: (id, dark) => [
      [sample('fab', `event:${id}`, 'domestic', { fill: dark ? 0.1 : 0.9 })],
      [sample('memory', `event:${id}:memory`, 'domestic', { state: dark ? 'dark' : 'standing' })],
    ],
    technology: (id, dark) => [
      [
        sample('lattice', `event:${id}`, 'domestic', {
          parts: dark ? [0.3, 0.2, 0.3, 0.2] : [1, 0.9, 0.8, 0.9],
        }),
      ],
      [sample('tower', `event:${id}:tower`, 'own', { look: 'spire' })],
    ],
    market: (id, dark) => [
      [sample('service', `event:${id}`, 'own', { look: 'consumer', fill: dark ? 0.2 : 0.95 })],
      [sample('service', `event:${id}:firms`, 'domestic', { look: 'inference', fill: dark ? 0.3 : 0.9 })],
    ],
    firm: (id, dark) => [
      [
        sample('rack-row', `event:${id}`, 'own', { state: dark ? 'dark' : 'standing' }),
        sample('chip-lab', `event:${id}:lab`, 'own'),
      ],
    ],
  };

const moods: Readonly<Record<EventCard['direction'], Mood>> = {
  tightens: 'storm',
  loosens: 'clear',
  neutral: 'calm',
};

const event: Draw = (rules, id) => {
  const card = rules.events.find((one) => one.id === id);
  if (card === undefined) return null;
  const mood = moods[card.direction];
  return arrange(origins[card.origin](id, mood === 'storm'), mood);
};

/** Terms by their group: the part of the board that they speak of. */
const termGroups: Readonly<Record<string, string>> = {
  own: 'scoring',
  chips: 'silicon',
  frameworks: 'frameworks',
  models: 'training',
  cloud: 'cloud',
  demand: 'demand',
  developers: 'developers',
  policy: 'policy',
};

const term: Draw = (_, id) => systems[termGroups[id.split('/')[0] ?? ''] ?? '']?.() ?? null;

const draws: Readonly<Record<string, Draw>> = {
  chip,
  vendor,
  family,
  layer,
  line,
  firm,
  programme,
  event,
  term,
  system: (_, id) => systems[id]?.() ?? null,
  limit: (_, id) => limits[id]?.() ?? null,
  model: (_, id, board) => asOnBoard(board, `model:${id}`),
  region: (_, id, board) => asOnBoard(board, `region:${id}`),
  segment: (_, id, board) => asOnBoard(board, `segment:${id}`),
};

/** The number of a card is named after the list or the system that it stands in. */
const lists: Readonly<Record<string, string>> = {
  chips: 'chip',
  vendors: 'vendor',
  families: 'family',
  layers: 'layer',
  lines: 'line',
  models: 'model',
  regions: 'region',
  segments: 'segment',
  firms: 'firm',
  programmes: 'programme',
  events: 'event',
};

/**
 * The picture of an entry; null for what cannot be shown.
 * @param id the path of the entry, such as `chip/h20`
 * @param number for an assumption card: the name of its number in the balance files
 */
export function pictureOf(
  rules: Ruleset,
  id: string,
  board: readonly BrickView[],
  number?: string,
): Vignette | null {
  const [kind = '', ...rest] = id.split('/');
  if (kind === 'assumption' && number !== undefined) {
    const [list = '', name = ''] = number.split('.');
    const listed = lists[list];
    return pictureOf(rules, listed === undefined ? `system/${list}` : `${listed}/${name}`, board);
  }
  return draws[kind]?.(rules, rest.join('/'), board) ?? null;
}
