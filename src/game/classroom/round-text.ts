/** What is other in a round than in the game as it comes, in words. Pure. */
import { type FigureChange, type Ruleset, valueIn } from '../../ruleset/index.ts';
import type { SetUp } from '../../session/events.ts';
import { fieldName, unitName } from '../almanac/field-names.ts';
import { formulaNumber } from '../almanac/numbers.ts';
import type { ContentKind, Words } from '../i18n/words.ts';
import { levelAbout } from '../screens/level-text.ts';
import type { Say } from './say.ts';

/** Figures that are worth a lesson, and what to make of them at first: times what they are. */
export const tellingFigures = [
  { id: 'quota', number: 'supply.quota', times: 0.3 },
  { id: 'rebate', number: 'policy.rebate', times: 0.4 },
  { id: 'mandate', number: 'policy.mandateCeiling', times: 0.5 },
  { id: 'software', number: 'frameworks.growth', times: 1.4 },
  { id: 'yield', number: 'supply.yieldLearning', times: 2 },
  { id: 'developers', number: 'developers.imitation', times: 0.5 },
  { id: 'lease', number: 'cloud.leasePrice', times: 2 },
  { id: 'market', number: 'demand.growthStart', times: 0.5 },
] as const;

/** Lists of content whose entries have names. */
const kinds: Readonly<Record<string, ContentKind>> = {
  vendors: 'vendor',
  families: 'family',
  layers: 'layer',
  chips: 'chip',
  lines: 'line',
  regions: 'region',
  models: 'model',
  segments: 'segment',
  programmes: 'programme',
  temperaments: 'temperament',
  firms: 'firm',
  scenarios: 'scenario',
};

/** Figures that anybody may change, by name. */
export function changeableFigures(rules: Ruleset): string[] {
  return Object.keys(rules.balance).filter((name) => typeof valueIn(rules, name) === 'number');
}

/** A figure in words: its own where it is worth a lesson, else whose it is and what the almanac calls it. */
export function figureName(words: Words, say: Say, number: string): string {
  const telling = tellingFigures.find((one) => one.number === number);
  if (telling !== undefined) return say(`round.figure.${telling.id}`);
  const [list = '', ...rest] = number.split('.');
  const key = rest.pop() ?? '';
  const id = rest.join('.');
  const field = fieldName(words, list, key);
  const kind = kinds[list];
  const owner =
    kind !== undefined
      ? words.name(kind, id)
      : list === 'events'
        ? words.look('events', `event.${id}.title`)
        : words.look('almanac', `system.${list}.name`);
  return say('round.name', { owner: owner ?? list, field });
}

/** A value with its unit, as the balance files have it. */
export function valueText(words: Words, say: Say, rules: Ruleset, { number, value }: FigureChange): string {
  const unit = rules.balance[number]?.unit ?? '';
  const bare = bareText(words, value);
  return unit === '' ? bare : say('round.value', { value: bare, unit: unitName(words, unit) });
}

/** A value as somebody would type it, with its thousands apart. */
export function bareText({ exact }: Words, value: number): string {
  return Math.abs(value) >= 1000 ? exact(value) : formulaNumber(value);
}

/** One sentence for each difference; none where everything is as usual. @param rules without the changes */
export function roundTexts(words: Words, say: Say, rules: Ruleset, setUp: SetUp | null): string[] {
  const level = rules.levels.find(({ id }) => id === setUp?.level);
  return [
    ...(level === undefined || level.usual
      ? []
      : [say('round.level', { level: words.name('level', level.id), about: levelAbout(words, level) })]),
    ...(setUp?.changes ?? []).map((change) =>
      say('round.change', {
        figure: figureName(words, say, change.number),
        value: valueText(words, say, rules, change),
        usual: bareText(words, Number(valueIn(rules, change.number))),
      }),
    ),
  ];
}
