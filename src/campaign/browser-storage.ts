import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import {
  type CampaignStorage,
  checkName,
  describeKept,
  type Kept,
  newestFirst,
  overwrite,
} from './storage.ts';

interface Shelves extends DBSchema {
  campaigns: { key: string; value: Kept };
}

/** Keeps campaigns in the browser's own database (IndexedDB), for pages of this origin. */
export function browserStorage(database = 'sovereign-stack'): CampaignStorage {
  let opened: Promise<IDBPDatabase<Shelves>> | undefined;
  const open = (): Promise<IDBPDatabase<Shelves>> => {
    opened ??= openDB<Shelves>(database, 1, {
      upgrade: (db) => {
        db.createObjectStore('campaigns');
      },
      // Another page wants a newer version, or the browser closed the database: open it anew next time.
      blocking: (_current, _blocked, event) => {
        opened = undefined;
        (event.target as IDBDatabase).close();
      },
      terminated: () => {
        opened = undefined;
      },
    }).catch((error: unknown) => {
      opened = undefined;
      throw new Error(`The browser does not let this page keep campaigns: ${reason(error)}`);
    });
    return opened;
  };
  return {
    list: async () => {
      const shelf = (await open()).transaction('campaigns').store;
      const [names, kept] = await Promise.all([shelf.getAllKeys(), shelf.getAll()]);
      return names.flatMap((name, at) => (kept[at] ? [describeKept(name, kept[at])] : [])).sort(newestFirst);
    },
    read: async (name) => (await (await open()).get('campaigns', checkName(name)))?.text ?? null,
    readBackup: async (name) => (await (await open()).get('campaigns', checkName(name)))?.backup ?? null,
    write: async (name, text) => {
      checkName(name);
      const change = (await open()).transaction('campaigns', 'readwrite');
      try {
        const before = await change.store.get(name);
        await change.store.put(overwrite(before, text, new Date().toISOString()), name);
        await change.done;
      } catch (error) {
        throw new Error(`The campaign could not be kept: ${reason(error)}`);
      }
    },
    remove: async (name) => (await open()).delete('campaigns', checkName(name)),
  };
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
