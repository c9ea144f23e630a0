/** What the shell and the process that serves classes say to each other. Types only. */

import type { HostedClass, Reach } from '../src/session/hosting.ts';

/** From the shell. */
export type ToClasses =
  | {
      readonly kind: 'open';
      readonly reach: Reach;
      readonly port: number;
      readonly pages: string; // folder of the built game
      readonly rules: string; // folder of the balance files
      readonly data: string; // folder in which sessions are kept
    }
  | { readonly kind: 'openClass' }
  | { readonly kind: 'endClass'; readonly id: string }
  | { readonly kind: 'close' };

/** One class; its secret stays in the shell. */
export type ServedClassState = HostedClass & { readonly secret: string };

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
