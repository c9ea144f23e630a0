/** The store in React. */
import { createContext, use } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { GameStore } from './game-store.ts';

export const StoreContext = createContext<StoreApi<GameStore> | null>(null);

/** The store itself, for callbacks that read it when they run. */
export function useGameApi(): StoreApi<GameStore> {
  const store = use(StoreContext);
  if (store === null) throw new Error('A component that uses the store stands outside of its provider.');
  return store;
}

/** A part of the state; the component renders again when that part changes. */
export function useGame<T>(select: (state: GameStore) => T): T {
  return useStore(useGameApi(), select);
}
