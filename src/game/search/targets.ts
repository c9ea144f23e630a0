/** Everything that the search box can open: panels, orders, pages, commands and entries of the almanac. Pure. */
import { orderKinds } from '../../engine/index.ts';
import type { OrderKind } from '../../engine/orders.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { type Entry, entryOfThing } from '../almanac/entries.ts';
import type { Words } from '../i18n/words.ts';
import { orderAbout, orderTitle } from '../ordering/order-text.ts';
import { panelOf } from '../store/order-homes.ts';
import { desks, type PanelName, plates, type Thing } from '../store/places.ts';

export const commands = [
  'undo',
  'redo',
  'asLast',
  'settings',
  'help',
  'endHere',
  'templates',
  'adviser',
] as const;
export type Command = (typeof commands)[number];

/** Where a find leads. */
export type Goal =
  | { readonly kind: 'panel'; readonly panel: PanelName }
  | { readonly kind: 'order'; readonly order: OrderKind }
  | { readonly kind: 'thing'; readonly thing: Thing }
  | { readonly kind: 'entry'; readonly entry: string }
  | { readonly kind: 'command'; readonly command: Command };

export interface Target {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  /** First quarter of sale of a chip that is not sold yet, as a calendar; 0 otherwise. */
  readonly from?: number;
  readonly goal: Goal;
}

/** Everything that can be found; what has a page of its own is not listed a second time as an entry of the almanac.
 * @param calendar the quarter at hand: what is sold later says so
 */
export function searchTargets(
  words: Words,
  rules: Ruleset,
  entries: readonly Entry[],
  calendar: number,
): Target[] {
  const { t, look, name, about } = words;
  const panels: readonly PanelName[] = [...plates, ...desks, 'briefing'];
  const things = (['chip', 'family', 'model', 'region', 'segment', 'line', 'firm'] as const).flatMap(
    (kind) => {
      const list = {
        chip: rules.chips,
        family: rules.families,
        model: rules.models,
        region: rules.regions,
        segment: rules.segments,
        line: rules.lines,
        firm: rules.firms,
      }[kind];
      return list.map(
        ({ id }): Target => ({
          key: `thing/${kind}/${id}`,
          name: name(kind, id),
          about: about(kind, id),
          from: kind === 'chip' ? soldFrom(rules, id, calendar) : 0,
          goal: { kind: 'thing', thing: { kind, id } },
        }),
      );
    },
  );
  const pages = new Set(
    things.flatMap(({ goal }) => (goal.kind === 'thing' ? [entryOfThing(goal.thing)] : [])),
  );
  return [
    ...panels.map(
      (panel): Target => ({
        key: `panel/${panel}`,
        name: t(`panel.${panel}.title`),
        about: look('ui', `panel.${panel}.about`) ?? '',
        goal: { kind: 'panel', panel },
      }),
    ),
    ...orderKinds.map(
      (order): Target => ({
        key: `order/${order}`,
        name: orderTitle(words, order),
        about: orderAbout(words, order),
        goal: { kind: 'order', order },
      }),
    ),
    ...commands.map(
      (command): Target => ({
        key: `command/${command}`,
        name: t(`button.${command}`),
        about: '',
        goal: { kind: 'command', command },
      }),
    ),
    ...things,
    ...entries
      .filter((entry) => !pages.has(entry.id))
      .filter(({ name: called }, at, all) => all.findIndex((other) => other.name === called) === at)
      .map(
        (entry): Target => ({
          key: `entry/${entry.id}`,
          name: entry.name,
          about: entry.about,
          goal: { kind: 'entry', entry: entry.id },
        }),
      ),
  ];
}

function soldFrom(rules: Ruleset, id: string, calendar: number): number {
  const from = rules.chips.find((chip) => chip.id === id)?.from ?? 0;
  return from > calendar ? from : 0;
}

/** What is offered before anything is typed: the orders of the panel at hand, then all panels. */
export function firstTargets(targets: readonly Target[], panel: PanelName): Target[] {
  const orders = targets.filter(({ goal }) => goal.kind === 'order' && panelOf(goal.order) === panel);
  const panels = targets.filter(({ goal }) => goal.kind === 'panel' && goal.panel !== panel);
  return [...orders, ...panels];
}
