/** A game store as the page has it, on storage in memory and without a worker. */
import { memoryStorage } from '../../../src/campaign/index.ts';
import { createGameStore, type Services } from '../../../src/game/store/game-store.ts';
import { readSettings } from '../../../src/game/store/settings-slice.ts';
import { shelfOn } from '../../../src/game/store/shelf.ts';
import { pageResolver } from '../../../src/game/worker/resolver.ts';
import { baseRules } from '../../support/base-rules.ts';

export const start = { scenario: 'first-steps', firm: 'tencent', seed: 7 } as const;

let names = 0;

/** A fresh store; services can be replaced one by one. */
export function gameStore(services: Partial<Services> = {}) {
  return createGameStore({
    rules: baseRules(),
    resolver: pageResolver,
    analyst: pageResolver,
    expectations: [],
    rememberExpectations: () => undefined,
    shelf: shelfOn(memoryStorage()),
    newId: () => `campaign-${++names}`,
    settings: readSettings(null, 'en'),
    remember: () => undefined,
    ...services,
  });
}

/** A store with a campaign in its first plan. */
export function planningStore(services: Partial<Services> = {}) {
  const store = gameStore(services);
  store.getState().begin(start);
  store.getState().plan();
  return store;
}
