/**
 * The English of every problem that balance files can have. Each takes the problem's values and says what is wrong
 * and what to do. Values may come from a file that is wrong in other ways too, so nothing here may throw.
 */

/** Values that a message speaks of: texts, numbers, or lists of allowed texts. */
export type ProblemValues = Readonly<Record<string, string | number | readonly string[]>>;

interface Wording {
  readonly message: string;
  readonly remedy: string;
}

const say = (message: string, remedy: string): Wording => ({ message, remedy });

const list = (value: ProblemValues[string] | undefined): string => {
  if (!Array.isArray(value)) return String(value ?? '');
  return value.length > 0 ? value.join(', ') : '(nothing)';
};

/** "Did you mean ...?" when something is close, and what is allowed in any case. */
const choose = (v: ProblemValues): string =>
  v['nearest']
    ? `Did you mean '${v['nearest']}'? Allowed: ${list(v['allowed'])}.`
    : `Use one of: ${list(v['allowed'])}.`;

export const messages = {
  syntax: (v) => say(`This is not readable as YAML: ${v['detail']}`, String(v['advice'])),
  duplicateKey: (v) =>
    say(`The entry '${v['key']}' stands here a second time.`, 'Remove or rename one of the two.'),
  unknownKey: (v) => say(`The entry '${v['key']}' is not known here.`, choose(v)),
  missingKey: (v) => say(`The entry '${v['key']}' is missing.`, `Add '${v['key']}: ...' here.`),
  wrongType: (v) =>
    say(`'${v['key']}' should be ${v['expected']}, but is ${v['found']}.`, `Write ${v['example']}.`),
  outOfRange: (v) =>
    say(
      `'${v['key']}' is ${v['value']}, outside its range of ${v['min']} to ${v['max']}${v['unit'] ? ` (${v['unit']})` : ''}.`,
      `Choose a number from ${v['min']} to ${v['max']}.`,
    ),
  notWhole: (v) => say(`'${v['key']}' is ${v['value']}, but must be a whole number.`, 'Round it up or down.'),
  unknownChoice: (v) => say(`'${v['value']}' is not a possible value of '${v['key']}'.`, choose(v)),
  unknownId: (v) => say(`There is no ${v['kind']} '${v['value']}'.`, choose(v)),
  wrongUnit: (v) =>
    say(
      `The unit of '${v['key']}' is '${v['unit']}', not '${v['value']}'.`,
      `Write the unit as '${v['unit']}' and convert the number if it was meant in another unit.`,
    ),
  missingUnit: (v) =>
    say(`The unit of '${v['key']}' is missing.`, `Add '${v['key']}: ${v['unit']}' to the units.`),
  badQuarter: (v) => say(`'${v['value']}' is not a quarter.`, 'Write year, Q and quarter, as in 2025Q1.'),
  badId: (v) =>
    say(
      `'${v['value']}' cannot be an id.`,
      'Use small letters, digits and single hyphens, beginning with a letter, as in ascend-910b.',
    ),
  empty: (v) => say(`'${v['key']}' is empty.`, 'Write at least one entry.'),
  invalid: (v) =>
    say(`'${v['key']}' is not valid: ${v['detail']}.`, 'Compare with another entry of the same kind.'),
  missingFile: (v) =>
    say(`The file ${v['path']} is missing.`, 'Add it, for instance by copying it from the base rules.'),
  unknownFile: (v) =>
    say(
      `No system reads the file ${v['path']}.`,
      v['nearest'] ? `Did you mean ${v['nearest']}?` : 'Rename, move or remove it.',
    ),
  noFiles: (v) => say(`There is no ${v['kind']} file.`, `Add one as ${v['path']}.`),
  addsUp: (v) =>
    say(
      `${v['what']} add up to ${v['sum']}, but must add up to 1${v['parts'] ? ` (${list(v['parts'])})` : ''}.`,
      'Change the numbers so that they add up to 1; 0.005 more or less is accepted.',
    ),
  atMostOne: (v) =>
    say(
      `${v['what']} add up to ${v['sum']}, but only 1 can be divided (${list(v['parts'])}).`,
      'Lower some of them so that the sum is at most 1.',
    ),
  channelOwner: (v) =>
    say(
      `A chip of channel ${v['channel']} cannot come from the ${v['ownership']} vendor '${v['vendor']}'.`,
      `Choose a vendor whose ownership is ${v['expected']}, or change the channel.`,
    ),
  importedMade: (v) =>
    say(
      `An imported chip takes nothing from domestic lines, but '${v['key']}' is ${v['value']}.`,
      `Set '${v['key']}' to 0 or leave it out.`,
    ),
  madeOfNothing: (v) =>
    say(
      `A chip of channel ${v['channel']} must say how many dies a package takes.`,
      "Set 'dies' to a number above 0.",
    ),
  designNeeded: () =>
    say('An own chip must cost something to design.', "Set 'design' to the yuan needed before tape-out."),
  designUnneeded: (v) =>
    say(
      `Only own chips are designed by the firm, but this one is ${v['channel']}.`,
      "Set 'design' to 0 or leave it out, or set the channel to own.",
    ),
  until: (v) =>
    say(
      `Sale would end (${v['until']}) before it begins (${v['from']}).`,
      "Put 'until' after 'from', or 0 for an open end.",
    ),
  inheritsItself: () =>
    say('A family cannot inherit from itself.', "Name another family, or leave 'inherits' out."),
  foreignWafers: () => say('A foreign vendor claims no domestic wafers.', "Set 'wafers' to 0."),
  stepWithoutLine: (v) => say(`No line makes ${v['step']}.`, `Add a line with step: ${v['step']}.`),
  reversed: (v) =>
    say(
      `'${v['low']}' (${v['lowValue']}) is above '${v['high']}' (${v['highValue']}).`,
      `Let '${v['low']}' be at most '${v['high']}'.`,
    ),
  grades: (v) =>
    say(`Grade ${v['high']} asks for no more than grade ${v['low']}.`, 'Let the limits fall from s to c.'),
  ownGeneration: (v) =>
    say(
      `There is no own chip of generation ${v['value']}.`,
      `Use 0 for none, or one of: ${list(v['allowed'])}.`,
    ),
  notPlayable: (v) =>
    say(
      `The firm '${v['firm']}' is listed as playable, but its own file says otherwise.`,
      `Set 'playable: true' in ${v['path']}, or take it off this list.`,
    ),
  playableReserve: () =>
    say(
      'A firm in reserve cannot be playable: it joins only where more teams share a world than there are other firms.',
      "Set 'playable: false', or leave 'reserve' out.",
    ),
  twice: (v) => say(`'${v['value']}' is listed twice.`, 'Keep one.'),
  defined: (v) =>
    say(
      `The ${v['kind']} '${v['value']}' already stands in ${v['path']}.`,
      'Rename or remove one of the two.',
    ),
  afterEnd: (v) =>
    say(
      `Turn ${v['turn']} is after the end: the scenario has ${v['quarters']} quarters.`,
      `Use 0 to ${v['last']}.`,
    ),
  noSuchStage: (v) => say(`The event '${v['event']}' has no stage '${v['value']}'.`, choose(v)),
  lessons: (v) =>
    say(
      `There are ${v['count']} lessons for ${v['quarters']} quarters.`,
      'Have at most one lesson a quarter.',
    ),
  stageOrder: () =>
    say('The stages do not follow each other.', 'List each stage once: rumour, then draft, then effective.'),
  noKey: (v) => say(`The factor '${v['factor']}' is about everything: it takes no key.`, "Leave 'key' out."),
} satisfies Record<string, (values: ProblemValues) => Wording>;

/** Names a message; stable, for translations. */
export type MessageId = keyof typeof messages;
