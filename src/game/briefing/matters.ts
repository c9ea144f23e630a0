/**
 * What matters now: at most three things out of everything that could be said, the most urgent first. Each leads to
 * the panel where something can be done about it. Pure: ids and numbers, no words.
 */
import type { Firm, World } from '../../engine/index.ts';
import type { Shock } from '../../engine/world.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { PanelName, Thing } from '../store/places.ts';
import { hoards, quartersInCash } from './board-view.ts';
import { concerns } from './shocks.ts';

/** One thing that matters; `key` is its text `matter.<key>`. */
export type Matter = {
  readonly panel: PanelName;
  readonly thing?: Thing;
  readonly weight: number;
} & (
  | { readonly key: 'shock'; readonly shock: Shock }
  | {
      readonly key:
        | 'dark'
        | 'board'
        | 'cash'
        | 'hoard'
        | 'power'
        | 'engineers'
        | 'unserved'
        | 'mandate'
        | 'last';
      readonly amount: number;
    }
  | { readonly key: 'licence' | 'held' | 'idle'; readonly id: string; readonly amount: number }
  | { readonly key: 'noRun' | 'failed' | 'narrow'; readonly id: string }
);

const MOST = 3;

/** Most of them that may be of one kind while a matter of another kind presses. */
const MOST_OF_A_KIND = 2;

/** Weight from which a matter presses: leaving it costs a quarter. */
const PRESSING = 50;

/** Quarters left from which most orders come too late to count. */
const LAST = 3;

/** Part of all demand that a pool must leave idle, and that must go unserved, before the one is held against the other. */
const IDLE = 0.05;

interface Scene {
  readonly rules: Ruleset;
  readonly world: World;
  readonly me: Firm;
  readonly ends: number; // turn at which the campaign ends, or the lesson in which a class plays it
}

/** Everything that could be said, by kind and unsorted. Weights: 100 the campaign is at stake, 50 a quarter, 20 worth a look. */
function candidates(scene: Scene): Matter[][] {
  return [threats(scene), shocks(scene), supplies(scene), work(scene)];
}

function threats({ rules, world, me, ends }: Scene): Matter[] {
  const matters: Matter[] = [];
  const left = ends - world.turn;
  if (left <= LAST && left < ends / 2)
    matters.push({ key: 'last', panel: 'outlook', weight: 70, amount: left });
  if (me.dark > 0) matters.push({ key: 'dark', panel: 'applications', weight: 100, amount: me.dark });
  if (me.board < 0.4)
    matters.push({ key: 'board', panel: 'finance', weight: 90 - me.board * 40, amount: me.board });
  if (me.overdrawn > 0 || me.cash < me.flows.costs) {
    matters.push({ key: 'cash', panel: 'finance', weight: me.overdrawn > 0 ? 98 : 60, amount: me.cash });
  }
  if (hoards(rules.finance, world, me))
    matters.push({ key: 'hoard', panel: 'chips', weight: 62, amount: quartersInCash(me) });
  const powered = Math.min(
    1,
    ...me.pools.filter(({ servePeak }) => servePeak > 0).map((pool) => pool.powered),
  );
  if (powered < 0.97)
    matters.push({ key: 'power', panel: 'cloud', weight: 72 - powered * 20, amount: 1 - powered });
  return matters;
}

function shocks({ rules, world }: Scene): Matter[] {
  return world.shocks
    .filter((shock) => shock.stage !== 'effective' && concerns(shock, world))
    .map((shock) => {
      const card = rules.events[shock.event];
      const size = card?.weight === 'major' ? 30 : card?.weight === 'mid' ? 18 : 6;
      const near = shock.stage === 'draft' ? 18 : 0;
      // What is decided in years comes behind what is decided now.
      const far = Math.min(24, 4 * Math.max(0, shock.due - world.calendar - 1));
      return { key: 'shock', panel: 'policy', weight: 34 + size + near - far, shock } as const;
    });
}

function supplies({ rules, world, me }: Scene): Matter[] {
  const matters: Matter[] = [];
  for (const { chip, units } of me.licences) {
    const id = rules.chips[chip]?.id ?? '';
    // A licence outlives its part: what is no longer made cannot be ordered.
    const until = rules.chips[chip]?.until ?? 0;
    if (world.cut || (until > 0 && world.calendar > until)) continue;
    matters.push({
      key: 'licence',
      panel: 'chips',
      thing: { kind: 'chip', id },
      weight: 58,
      id,
      amount: units,
    });
  }
  for (const { chip, units, held } of me.shipments) {
    const id = rules.chips[chip]?.id ?? '';
    if (held > 0) matters.push({ key: 'held', panel: 'supply', weight: 46, id, amount: units });
  }
  const narrow = narrowestStep(rules, world);
  if (world.shortage > 0.1 && narrow !== undefined) {
    matters.push({ key: 'narrow', panel: 'supply', weight: 36 + world.shortage * 10, id: narrow });
  }
  const orders = me.ordersDomestic + me.ordersImported;
  const share = orders > 0 ? me.ordersDomestic / orders : 1;
  if (share < world.mandate)
    matters.push({ key: 'mandate', panel: 'policy', weight: 40, amount: world.mandate - share });
  return matters;
}

/** The step of domestic supply for which the others wait: memory while it is short, else the dies. */
export function narrowestStep(rules: Ruleset, world: World): string | undefined {
  const step = world.memoryShortage > 0.5 ? 'memory' : 'dies';
  return rules.lines.find((line) => line.step === step)?.step;
}

function work({ rules, me }: Scene): Matter[] {
  const matters: Matter[] = [];
  const busy = me.tasks.reduce((sum, heads) => sum + heads, 0);
  const free = me.engineers - busy;
  if (free > Math.max(20, me.engineers * 0.05)) {
    matters.push({
      key: 'engineers',
      panel: 'frameworks',
      weight: 44 + Math.min(20, (free / me.engineers) * 20),
      amount: free,
    });
  }
  for (const [index, { run, failed }] of me.models.entries()) {
    const id = rules.models[index]?.id ?? '';
    const thing = { kind: 'model', id } as const;
    if (failed && !run.active) matters.push({ key: 'failed', panel: 'models', thing, weight: 52, id });
  }
  if (me.models.every(({ run }) => !run.active)) {
    const weakest = me.models
      .map(({ quality }, index) => ({ quality, index }))
      .sort((a, b) => a.quality - b.quality)[0];
    const id = rules.models[weakest?.index ?? 0]?.id ?? '';
    matters.push({ key: 'noRun', panel: 'models', weight: 42, id });
  }
  const demand = me.business.reduce((sum, one) => sum + one.demand, 0);
  const served = me.business.reduce((sum, one) => sum + one.served, 0);
  const rest = idlest(me);
  if (Math.min(rest.idle, demand - served) > demand * IDLE) {
    const id = rules.families[rest.pool]?.id ?? '';
    const weight = 50 + (rest.idle / demand) * 40;
    const thing = { kind: 'family', id } as const;
    matters.push({ key: 'idle', panel: 'frameworks', thing, weight, id, amount: Math.round(rest.idle) });
  }
  if (demand > 0 && served < demand * 0.93) {
    matters.push({
      key: 'unserved',
      panel: 'chips',
      weight: 48 + (1 - served / demand) * 40,
      amount: 1 - served / demand,
    });
  }
  return matters;
}

/** The pool with most H100e that could serve and do not: its models are not ported, or its customers served elsewhere. */
function idlest({ pools }: Firm): { readonly pool: number; readonly idle: number } {
  return pools
    .map(({ serve, serveUsed }, pool) => ({ pool, idle: serve - serveUsed }))
    .reduce((a, b) => (b.idle > a.idle ? b : a));
}

/**
 * The three most urgent things at most, in the order in which they fall due. They are not all of one kind while a
 * matter of another kind presses: three drafts of rules would hide that customers go unserved.
 * @param lesson quarters after which a class stops; null where a campaign is played to its end
 */
export function whatMatters(rules: Ruleset, world: World, lesson: number | null = null): Matter[] {
  const me = world.firms[world.player];
  if (me === undefined) return [];
  const kinds = candidates({ rules, world, me, ends: lesson ?? world.length }).map(distinct);
  const sorted = kinds.flat().sort((a, b) => b.weight - a.weight);
  const chosen = sorted.slice(0, MOST);
  const crowd = kinds.find(
    (kind) => chosen.filter((matter) => kind.includes(matter)).length > MOST_OF_A_KIND,
  );
  const other = sorted.find((matter) => matter.weight >= PRESSING && crowd?.includes(matter) === false);
  if (other !== undefined) chosen.splice(MOST_OF_A_KIND, MOST, other);
  return chosen.sort((a, b) => dueOf(a, world) - dueOf(b, world));
}

/** The most urgent of those that say the same: two licences are one thing to look at, two drafts of rules are two. */
function distinct(matters: readonly Matter[]): Matter[] {
  const said = new Set<string>();
  return matters
    .toSorted((a, b) => b.weight - a.weight)
    .filter((matter) => {
      const saying = matter.key === 'shock' ? `shock/${matter.shock.event}` : matter.key;
      if (said.has(saying)) return false;
      said.add(saying);
      return true;
    });
}

/** When something is decided, as a calendar; the next quarter and what stands already are one and the same. */
function dueOf(matter: Matter, { calendar }: World): number {
  return matter.key === 'shock' ? Math.max(calendar + 1, matter.shock.due) : calendar + 1;
}
