/** Rulesets derived from a loaded one: a card taken out of a deck, a number moved. Everything else is shared. */
import { type Parameters, type Ruleset, rooflineSpeed, type SystemName } from '../../ruleset/index.ts';

/** A difference from a ruleset as loaded. */
export interface Change {
  readonly noEvent?: string; // id of a card that never comes, neither drawn nor scheduled
  readonly shield?: Shield; // an answer that the bot gives whenever it is asked
  readonly numbers?: Readonly<Record<string, number>>; // new values by 'system.name', e.g. 'frameworks.growth'
}

/** An answer to an event, given as soon as the card is on the table. */
export interface Shield {
  readonly event: string;
  readonly choice: string;
}

/**
 * The ruleset with the change made.
 * @throws RangeError for a card or a number that the ruleset does not have
 */
export function changed(ruleset: Ruleset, change: Change | undefined): Ruleset {
  if (change === undefined) return ruleset;
  const { noEvent, numbers } = change;
  const without = noEvent === undefined ? ruleset : withoutEvent(ruleset, noEvent);
  return numbers === undefined ? without : withNumbers(without, numbers);
}

function withoutEvent(ruleset: Ruleset, id: string): Ruleset {
  const gone = ruleset.events.findIndex((card) => card.id === id);
  if (gone < 0) throw new RangeError(`unknown event: ${id}`);
  const scenarios = ruleset.scenarios.map((scenario) => ({
    ...scenario,
    deck: scenario.deck.filter((event) => event !== gone),
    schedule: scenario.schedule.filter(({ event }) => event !== gone),
  }));
  return { ...ruleset, scenarios };
}

function withNumbers(ruleset: Ruleset, numbers: Readonly<Record<string, number>>): Ruleset {
  const systems: Partial<Record<SystemName, Record<string, number>>> = {};
  for (const [name, value] of Object.entries(numbers)) {
    const [system, key] = name.split('.') as [SystemName, string];
    const table = systems[system] ?? { ...(ruleset[system] as Parameters<SystemName>) };
    if (!(key in table)) throw new RangeError(`unknown number: ${name}`);
    systems[system] = { ...table, [key]: value };
  }
  const next = { ...ruleset, ...systems } as Ruleset; // every table has its names still
  return systems.silicon === undefined
    ? next
    : { ...next, chips: next.chips.map((chip) => speeds(chip, next)) };
}

/** How fast a chip trains and serves was worked out from the numbers of silicon when the rules were loaded. */
function speeds(chip: Ruleset['chips'][number], { silicon }: Ruleset): Ruleset['chips'][number] {
  return {
    ...chip,
    train: rooflineSpeed(chip, silicon.trainArithmetic, silicon),
    serve: rooflineSpeed(chip, silicon.serveArithmetic, silicon),
  };
}
