/** What the parts of the console share. */
import type { Rulebook, Ruleset } from '../../ruleset/index.ts';
import type { HostClient } from '../../session/client.ts';
import type { HostCommand } from '../../session/host-commands.ts';
import type { SessionRefusal } from '../../session/refusal.ts';
import type { HostView } from '../../session/views.ts';

/** What every part of the console works with. */
export interface ConsolePart {
  readonly client: HostClient;
  readonly view: HostView;
  readonly rules: Ruleset; // of the round
  readonly book: Rulebook; // the server's rules, without the changes of the round
  /** Why the last command was refused, '' if it was not. */
  readonly refused: string;
  /** Carries a command out, and shows why when it is refused. */
  readonly run: (command: HostCommand) => void;
  /** The same for whatever else is asked of the server. */
  readonly ask: (question: () => Promise<object | SessionRefusal>) => void;
  /** Opens a team's board. */
  readonly look: (team: string) => void;
  /** Opens what can be done with a team. */
  readonly manage: (team: string) => void;
}

export const consoleViews = ['teams', 'tiles', 'debrief', 'guide'] as const;
export type ConsoleView = (typeof consoleViews)[number];
