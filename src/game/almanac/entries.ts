/** The almanac's table of contents: everything there is to look up, made from the rules and the texts. Pure. */
import { parameterTables, type Ruleset } from '../../ruleset/index.ts';
import { bundledCards } from '../assumptions/bundled-cards.ts';
import { texts } from '../i18n/texts.ts';
import type { ContentKind, Words } from '../i18n/words.ts';
import type { Thing } from '../store/places.ts';

/** One thing to look up. Its id is a path: `chip/h20`, `term/chips/yield`. */
export interface Entry {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly about: string;
  /** The real-world background, with its sources in brackets. */
  readonly more: string;
  /** Its page in the game, where it has one. */
  readonly thing: Thing | null;
  /** The name of its numbers in the balance files; empty for words. */
  readonly numbers: string;
}

/** Content that has entries: its list in the rules, and whether it has a page in the game. */
const content = [
  { kind: 'chip', list: 'chips', page: true },
  { kind: 'family', list: 'families', page: true },
  { kind: 'layer', list: 'layers', page: false },
  { kind: 'line', list: 'lines', page: true },
  { kind: 'model', list: 'models', page: true },
  { kind: 'region', list: 'regions', page: true },
  { kind: 'segment', list: 'segments', page: true },
  { kind: 'programme', list: 'programmes', page: false },
  { kind: 'firm', list: 'firms', page: true },
] as const satisfies readonly { kind: ContentKind; list: keyof Ruleset; page: boolean }[];

/** Groups in the order in which they are listed; words come between things and limits. */
export const thingGroups = ['system', ...content.map(({ kind }) => kind), 'event'] as const;

type Ids = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The ids of terms by group, from the texts themselves. */
export function termIds(): Ids {
  return (texts.getResourceBundle('en', 'almanac') as { readonly term: Ids }).term;
}

function limitIds(): readonly string[] {
  return Object.keys((texts.getResourceBundle('en', 'almanac') as { readonly limit: object }).limit);
}

function worded({ look }: Words, id: string, group: string, key: string): Entry {
  const text = (field: string): string => look('almanac', `${key}.${field}`) ?? '';
  const [name, about, more] = [text('name'), text('about'), text('more')];
  return { id, group, name, about, more, thing: null, numbers: '' };
}

function contentEntries(words: Words, rules: Ruleset): Entry[] {
  return content.flatMap(({ kind, list, page }) =>
    rules[list].map(({ id }) => ({
      id: `${kind}/${id}`,
      group: kind,
      name: words.name(kind, id),
      about: words.about(kind, id),
      more: '',
      thing: page ? { kind: kind as Thing['kind'], id } : null,
      numbers: `${list}.${id}`,
    })),
  );
}

function eventEntries({ look }: Words, rules: Ruleset): Entry[] {
  return rules.events.map(({ id }) => ({
    id: `event/${id}`,
    group: 'event',
    name: look('events', `event.${id}.title`) ?? id,
    about: look('events', `event.${id}.hint`) ?? '',
    more: '',
    thing: null,
    numbers: `events.${id}`,
  }));
}

function cardEntries({ language }: Words, rules: Ruleset): Entry[] {
  return bundledCards(rules).map(({ id, title, about }) => ({
    id: `assumption/${id}`,
    group: 'assumption',
    name: title[language],
    about: about[language],
    more: '',
    thing: null,
    numbers: '',
  }));
}

/** Every entry in one language. */
export function almanacEntries(words: Words, rules: Ruleset): Entry[] {
  const systems = Object.keys(parameterTables).map((id) => ({
    ...worded(words, `system/${id}`, 'system', `system.${id}`),
    numbers: id,
  }));
  const terms = Object.entries(termIds()).flatMap(([group, ids]) =>
    Object.keys(ids).map((id) =>
      worded(words, `term/${group}/${id}`, `term/${group}`, `term.${group}.${id}`),
    ),
  );
  const limits = limitIds().map((id) => worded(words, `limit/${id}`, 'limit', `limit.${id}`));
  return [
    ...systems,
    ...contentEntries(words, rules),
    ...eventEntries(words, rules),
    ...terms,
    ...cardEntries(words, rules),
    ...limits,
  ];
}

/** The entry of a thing in the game. */
export function entryOfThing({ kind, id }: Thing): string {
  return `${kind}/${id}`;
}
