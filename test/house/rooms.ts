/** The rooms of the house, and who may know whom. */

/** What the files of one room may import besides each other. */
export type Room = {
  /** Where its files are, from the root of the repository. */
  readonly folder: string;
  /** Rooms that it may use. */
  readonly uses: readonly string[];
  /** Rooms of which it may know the types only. */
  readonly types?: readonly string[];
  /** The only packages it may use; every package when not given. Node's own modules count as `node:`. */
  readonly packages?: readonly string[];
};

export const ROOMS: Readonly<Record<string, Room>> = {
  ruleset: { folder: 'src/ruleset', uses: [], packages: ['yaml', 'zod'] },
  engine: { folder: 'src/engine', uses: [], types: ['ruleset'], packages: [] },
  bots: { folder: 'src/bots', uses: ['engine', 'ruleset'], packages: [] },
  lab: { folder: 'src/lab', uses: ['bots', 'engine', 'ruleset'] },
  campaign: { folder: 'src/campaign', uses: ['engine', 'ruleset', 'bots'] },
  session: { folder: 'src/session', uses: ['campaign', 'engine', 'ruleset', 'bots'] },
  game: { folder: 'src/game', uses: ['engine', 'ruleset', 'bots', 'campaign', 'session', 'assets'] },
  cli: { folder: 'src/cli', uses: ['engine', 'ruleset', 'bots', 'lab', 'campaign', 'session'] },
  electron: { folder: 'electron', uses: ['campaign', 'session', 'package.json'] },
};

/** Inside a room: folders that never talk to each other. Both sides read the store and call its actions. */
export const STRANGERS: readonly (readonly [string, string])[] = [['src/game/board', 'src/game/panels']];
