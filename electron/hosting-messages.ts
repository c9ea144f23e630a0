/** What the shell and the process that serves classes say to each other. Types only. */

/** From the shell. */
export type ToClasses =
  | {
      readonly kind: 'open';
      readonly reach: 'here' | 'network';
      readonly port: number;
      readonly pages: string; // folder of the built game
      readonly rules: string; // folder of the balance files
      readonly data: string; // folder in which sessions are kept
    }
  | { readonly kind: 'openClass' }
  | { readonly kind: 'endClass'; readonly id: string }
  | { readonly kind: 'close' };

/** One class; its secret stays in the shell. */
export type ServedClassState = {
  readonly id: string;
  readonly code: string;
  readonly secret: string;
  readonly teams: number;
  readonly here: number; // devices with a connection
  readonly turn: number; // quarters resolved
  readonly length: number; // quarters in all
};

/** From the process. */
export type FromClasses =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'state';
      readonly port: number;
      readonly addresses: readonly string[];
      readonly classes: readonly ServedClassState[];
    }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'closed' };
