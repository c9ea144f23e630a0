/** Hosting a class from the desktop game. In a browser there is no shell that could do it, and nothing of this is shown. */
import { useEffect, useState } from 'react';
import type { StoreApi } from 'zustand';
import type { GameStore } from '../store/game-store.ts';

export type Reach = 'here' | 'network';

export interface HostedClass {
  readonly id: string;
  readonly code: string;
  readonly teams: number;
  readonly here: number; // devices with a connection
  readonly turn: number; // quarters resolved
  readonly length: number; // quarters in all
}

export type HostingState =
  | { readonly kind: 'closed'; readonly problem: string }
  | { readonly kind: 'opening'; readonly reach: Reach }
  | {
      readonly kind: 'open';
      readonly reach: Reach;
      readonly addresses: readonly string[];
      readonly classes: readonly HostedClass[];
    };

/** The part of `window.sovereign` that is used here. */
export interface Hosting {
  readonly state: () => Promise<HostingState>;
  readonly open: (reach: Reach) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly openClass: () => Promise<void>;
  readonly endClass: (id: string) => Promise<void>;
  readonly showConsole: (id: string) => Promise<void>;
  readonly onChange: (listener: (state: HostingState) => void) => () => void;
  readonly onAsked: (listener: () => void) => () => void;
}

/** The shell's, or undefined in a browser. */
export function hosting(): Hosting | undefined {
  return (globalThis as { readonly sovereign?: { readonly hosting?: Hosting } }).sovereign?.hosting;
}

/** How hosting stands; null until the shell has said. */
export function useHosting(shell: Hosting): HostingState | null {
  const [state, setState] = useState<HostingState | null>(null);
  useEffect(() => {
    let heard = false;
    const stop = shell.onChange((changed) => {
      heard = true;
      setState(changed);
    });
    void shell.state().then((now) => {
      if (!heard) setState(now);
    });
    return stop;
  }, [shell]);
  return state;
}

/** Opens the dialog when the menu asks for it. */
export function followMenu(store: StoreApi<GameStore>): void {
  hosting()?.onAsked(() => store.getState().openDialog('host'));
}
