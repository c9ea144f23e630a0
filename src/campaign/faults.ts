/**
 * What can be wrong with a campaign file: as data, so that a screen in another language can say it too, and as English.
 */

export type FaultValues = Readonly<Record<string, string | number>>;

/** One thing that is wrong. */
export interface Fault {
  readonly id: FaultId;
  readonly values: FaultValues;
  readonly message: string; // what is wrong and where, in English
  readonly remedy: string; // what to do about it, in English
}

interface Wording {
  readonly message: string;
  readonly remedy: string;
}

const say = (message: string, remedy: string): Wording => ({ message, remedy });

const anotherCopy = 'Open another copy of the file, or the backup beside it.';

const wordings = {
  notJson: (v) =>
    say(`The file is not readable as JSON at line ${v['line']}, column ${v['column']}.`, anotherCopy),
  notCampaign: () =>
    say('The file is not a campaign of this game.', 'Choose a file that the game has saved.'),
  tooLarge: (v) =>
    say(
      `The file has ${v['size']} characters; a campaign has at most ${v['most']}.`,
      'Choose a file that the game has saved.',
    ),
  newer: (v) =>
    say(
      `The file has format ${v['format']}; this version of the game reads up to ${v['current']}.`,
      'Open it with the version of the game that saved it, or a newer one. Nothing in the file was changed.',
    ),
  field: (v) => say(`At ${v['path']}: ${v['detail']}.`, anotherCopy),
  noScenario: (v) =>
    say(
      `The rules have no scenario '${v['value']}'.`,
      `Open the campaign with the rules ${v['rules']} under which it was played.`,
    ),
  noLevel: (v) =>
    say(
      `The rules have no level '${v['value']}'.`,
      `Open the campaign with the rules ${v['rules']} under which it was played.`,
    ),
  noFirm: (v) =>
    say(
      `The rules have no firm '${v['value']}' (at ${v['path']}).`,
      `Open the campaign with the rules ${v['rules']} under which it was played.`,
    ),
  notPlayable: (v) =>
    say(
      `The firm '${v['value']}' cannot be played in the scenario '${v['scenario']}'.`,
      `Open the campaign with the rules ${v['rules']} under which it was played.`,
    ),
} satisfies Record<string, (values: FaultValues) => Wording>;

/** Names a fault; stable, for translations. */
export type FaultId = keyof typeof wordings;

export function fault(id: FaultId, values: FaultValues = {}): Fault {
  return { id, values, ...wordings[id](values) };
}
