/** Everything that the search box can open: panels, orders, pages, commands and entries of the almanac. Pure. */
import { orderKinds } from '../../engine/index.ts';
import type { OrderKind } from '../../engine/orders.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Entry } from '../almanac/entries.ts';
import type { Words } from '../i18n/words.ts';
import { orderAbout, orderTitle } from '../ordering/order-text.ts';
import { desks, type PanelName, plates, type Thing } from '../store/places.ts';

export const commands = ['undo', 'redo', 'asLast', 'settings', 'help', 'endHere', 'templates'] as const;
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
  readonly goal: Goal;
}

export function searchTargets(words: Words, rules: Ruleset, entries: readonly Entry[]): Target[] {
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
          goal: { kind: 'thing', thing: { kind, id } },
        }),
      );
    },
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
    ...entries.map(
      (entry): Target => ({
        key: `entry/${entry.id}`,
        name: entry.name,
        about: entry.about,
        goal: { kind: 'entry', entry: entry.id },
      }),
    ),
  ];
}
