import {
  type CampaignStorage,
  checkName,
  describeKept,
  type Kept,
  newestFirst,
  overwrite,
} from './storage.ts';

/** Keeps campaigns as long as the program runs: for tests, and where nothing else is allowed. */
export function memoryStorage(now: () => string = () => new Date().toISOString()): CampaignStorage {
  const kept = new Map<string, Kept>();
  return {
    list: async () => [...kept].map(([name, each]) => describeKept(name, each)).sort(newestFirst),
    read: async (name) => kept.get(checkName(name))?.text ?? null,
    readBackup: async (name) => kept.get(checkName(name))?.backup ?? null,
    write: async (name, text) => {
      kept.set(checkName(name), overwrite(kept.get(name), text, now()));
    },
    remove: async (name) => {
      kept.delete(checkName(name));
    },
  };
}
