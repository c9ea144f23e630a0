/** The reason of a temperament in words. */
import type { Reason } from '../../engine/index.ts';
import type { Words } from '../i18n/words.ts';

/** How each number of a reason is written. */
const written: Readonly<
  Record<string, keyof Pick<Words, 'share' | 'money' | 'count' | 'odds'> | 'one' | 'two'>
> = {
  worth: 'one',
  share: 'share',
  held: 'count',
  money: 'money',
  shortage: 'share',
  paid: 'money',
  debt: 'one',
  wish: 'one',
  cash: 'one',
  learning: 'share',
  software: 'share',
  maturity: 'two',
  from: 'two',
  have: 'count',
  want: 'count',
  short: 'count',
  training: 'share',
  served: 'share',
  usual: 'two',
  quality: 'two',
  hoped: 'two',
  odds: 'odds',
};

export function reasonText(words: Words, { key, values }: Reason): string {
  const text = (name: string, value: number): string => {
    const how = written[name] ?? 'one';
    if (how === 'one') return words.fixed(value, 1);
    if (how === 'two') return words.fixed(value, 2);
    return how === 'count' ? words.count(Math.round(value)) : words[how](value);
  };
  const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(name, value)]));
  return words.look('ui', `reason.${key}`, said) ?? '';
}
