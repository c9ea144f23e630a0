import type { z } from 'zod';
import { type KnownIds, quantity, source, strict } from '../fields.ts';
import { type ParameterRule, type ParameterTables, parameterTables, type SystemName } from '../parameters.ts';
import type { Parameters } from '../types.ts';
import { unitText } from '../units.ts';

const parameter = ({ unit, min, max }: ParameterRule) =>
  strict({
    // Time passes in whole quarters; a fraction would be read as an index somewhere.
    value: quantity(unit, min, max, { whole: unit === 'quarters' }),
    unit: unitText(unit),
    source,
  });

type ParameterEntry = z.output<ReturnType<typeof parameter>>;

/** rules/SYSTEM.yaml: the numbers of one system, by the table in parameters.ts. */
export const rulesFile = (system: SystemName) => (_known: KnownIds) =>
  strict(
    Object.fromEntries(
      Object.entries<ParameterRule>(parameterTables[system]).map(([name, rule]) => [name, parameter(rule)]),
    ),
  );

export type RulesEntry = Readonly<Record<string, ParameterEntry>>;

/** The values alone. The file has passed its schema, so that every number of the table is there. */
export function toParameters<Name extends SystemName>(name: Name, entry: RulesEntry): Parameters<Name> {
  const keys = Object.keys(parameterTables[name]) as (keyof ParameterTables[Name] & string)[];
  return Object.fromEntries(keys.map((key) => [key, entry[key]!.value])) as Parameters<Name>;
}
