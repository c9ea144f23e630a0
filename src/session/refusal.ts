/** Why something may not be done, as an id for the text and the values in it. */
export const refusalIds = [
  'malformed', // values: detail
  'noSession',
  'notSetUp',
  'running', // only before the start
  'notRunning',
  'over',
  'paused',
  'resolving',
  'late', // values: turn (the quarter that is open now)
  'handedIn',
  'notHandedIn',
  'behind', // values: revision
  'order', // values: place, reason and what the engine says of it
  'unknown', // values: what
  'levelAlone', // one market has the usual level for everybody
  'rules', // a changed figure breaks the rules; values: detail (place, fault and remedy)
  'locked',
  'full', // values: most
  'nobody',
  'alreadyStruck',
  'trouble', // of the server's own
] as const;
export type RefusalId = (typeof refusalIds)[number];

export interface SessionRefusal {
  readonly refused: RefusalId;
  readonly values: Readonly<Record<string, string | number>>;
}

export function refuse(
  refused: RefusalId,
  values: Readonly<Record<string, string | number>> = {},
): SessionRefusal {
  return { refused, values };
}

/** Whether an answer is a refusal. */
export function isRefusal(answer: object): answer is SessionRefusal {
  return 'refused' in answer;
}
