/** A piece of news in words: a headline and a line. */
import type { News } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { capacityText } from '../figures/capacity-text.ts';
import type { ContentKind, Values, Words } from '../i18n/words.ts';

const things: Readonly<Record<string, ContentKind>> = {
  chip: 'chip',
  model: 'model',
  region: 'region',
  line: 'line',
  family: 'family',
  layer: 'layer',
  partner: 'firm',
  programme: 'programme',
};

const money: ReadonlySet<string> = new Set(['refund', 'penalty', 'kept']);
const shares: ReadonlySet<string> = new Set(['developers', 'share', 'served']);

function valueText(words: Words, name: string, value: string | number): string {
  if (typeof value === 'string') {
    const kind = things[name];
    if (kind !== undefined) return words.name(kind, value);
    if (name === 'step') return words.look('ui', `step.${value}`) ?? value;
    if (name === 'agreement') return words.look('orders', `value.agreement.${value}`) ?? value;
    if (name === 'ending') return words.look('endings', `ending.${value}.title`) ?? value;
    return value;
  }
  if (money.has(name)) return words.money(value);
  if (shares.has(name)) return words.share(value);
  if (name === 'due') return words.quarter(value);
  if (name === 'quality' || name === 'before') return words.fixed(value, 2);
  if (name === 'rating') return words.odds(value);
  return words.count(value);
}

export interface NewsText {
  readonly title: string;
  readonly text: string;
}

/** Headline and line. News of other firms name the firm. */
export function newsText(words: Words, rules: Ruleset, { kind, firm, values }: News): NewsText {
  const { look } = words;
  const event = values['event'];
  const written: Record<string, string> = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueText(words, name, value)]),
  );
  written['firm'] = firm >= 0 ? words.name('firm', rules.firms[firm]?.id ?? '') : '';
  if (typeof values['low'] === 'number' && typeof values['high'] === 'number') {
    written['odds'] = words.oddsBand(values['low'], values['high']);
  }
  const line = kind === 'lineReady' ? rules.lines.find(({ id }) => id === values['line']) : undefined;
  if (line !== undefined) written['amount'] = capacityText(words, line.step, Number(values['amount']));
  if (typeof event === 'string') return eventNews(words, kind, event, written);
  const flat = kind === 'runFinished' && written['quality'] === written['before'];
  written['flat'] = flat ? (look('ui', 'news.runFinished.flat') ?? '') : '';
  const told = kind === 'bottleneck' && values['step'] === 'none' ? 'bottleneckOver' : kind;
  return {
    title: look('ui', `news.${told}.title`, written) ?? kind,
    text: look('ui', `news.${told}.text`, written) ?? '',
  };
}

/** Events bring their own texts; the odds of the next stage follow them. */
function eventNews({ look, language }: Words, kind: string, event: string, values: Values): NewsText {
  const title = look('events', `event.${event}.title`) ?? event;
  const told = look('events', `event.${event}.${kind}`) ?? '';
  const outlook = look('ui', `news.${kind}.text`, values) ?? '';
  return {
    title: look('ui', `news.${kind}.title`, { ...values, event: title }) ?? title,
    text: [told, outlook].filter((part) => part !== '').join(language === 'en' ? ' ' : ''),
  };
}
