/** Hosting a class from the desktop game. In a browser there is no shell that could do it, and nothing of this is shown. */
import { useEffect, useState } from 'react';
import type { StoreApi } from 'zustand';
import type { HostingApi, HostingState } from '../../session/hosting.ts';
import type { GameStore } from '../store/game-store.ts';

/** The shell's, or undefined in a browser. */
export function hosting(): HostingApi | undefined {
  return (globalThis as { readonly sovereign?: { readonly hosting?: HostingApi } }).sovereign?.hosting;
}

/** How hosting stands; null until the shell has said. */
export function useHosting(shell: HostingApi): HostingState | null {
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
