/** Numbers of a ruleset by their names in `Ruleset.balance`, such as `supply.quota` or `chips.h20.price`. Pure. */
import type { Ruleset } from './types.ts';

/** The value of a named number; undefined where the rules have none of that name. */
export function valueIn(rules: Ruleset, name: string): unknown {
  const [list = '', ...rest] = name.split('.');
  const key = rest.pop() ?? '';
  return fieldOf(rules, list, rest.join('.'), key);
}

/** One field of an entry of a list, or of a table of parameters, whose `id` is then empty. */
export function fieldOf(rules: Ruleset, list: string, id: string, key: string): unknown {
  const whole = (rules as unknown as Readonly<Record<string, unknown>>)[list];
  if (Array.isArray(whole)) {
    const found = whole.find((one: { readonly id?: unknown }) => one.id === id) as object | undefined;
    return found === undefined ? undefined : Reflect.get(found, key);
  }
  return typeof whole === 'object' && whole !== null ? Reflect.get(whole, key) : undefined;
}
