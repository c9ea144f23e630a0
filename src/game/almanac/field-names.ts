/** The names of numbers in the balance files, and their units, in the reader's language. Pure. */
import type { Words } from '../i18n/words.ts';

/** `chips.h20` and `price` or `supply` and `quota`: the name of the number, or its key where no language has one. */
export function fieldName({ look }: Words, name: string, key: string): string {
  const [group = ''] = name.split('.');
  return look('almanac', `field.${group}.${key}`) ?? key;
}

const slug = (unit: string): string =>
  unit
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export function unitName({ look }: Words, unit: string): string {
  return look('almanac', `unit.${slug(unit)}`) ?? unit;
}
