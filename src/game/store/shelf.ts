/** Saved campaigns as the store sees them, on whatever storage there is. */
import {
  type Campaign as CampaignFile,
  type CampaignStorage,
  type Fault,
  readCampaign,
  writeCampaign,
} from '../../campaign/index.ts';

/** One line of the list of saved campaigns. */
export interface SaveSummary {
  readonly id: string;
  readonly savedAt: string; // ISO 8601, UTC
  /** Null when the file cannot be read. */
  readonly campaign: (Pick<CampaignFile, 'scenario' | 'firm' | 'seed'> & { readonly turn: number }) | null;
}

/** What a saved campaign's file says is wrong with it. */
export class FaultyFile extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ message, remedy }) => `${message} ${remedy}`).join(' '));
    this.faults = faults;
  }
}

export interface Shelf {
  /** Newest first. */
  readonly list: () => Promise<readonly SaveSummary[]>;
  /** Rejects with `FaultyFile` when neither the file nor its backup can be read. */
  readonly load: (id: string) => Promise<CampaignFile>;
  readonly save: (id: string, file: CampaignFile) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

function summaryOf(id: string, savedAt: string, text: string | null): SaveSummary {
  const read = text === null ? null : readCampaign(text);
  if (read === null || 'faults' in read) return { id, savedAt, campaign: null };
  const { scenario, firm, seed, quarters } = read.campaign;
  return { id, savedAt, campaign: { scenario, firm, seed, turn: quarters.length } };
}

/** A shelf on a storage. */
export function shelfOn(storage: CampaignStorage): Shelf {
  return {
    list: async () => {
      const files = await storage.list();
      return Promise.all(
        files.map(async ({ name, savedAt }) => summaryOf(name, savedAt, await storage.read(name))),
      );
    },
    load: async (id) => {
      const read = readCampaign((await storage.read(id)) ?? '');
      if (!('faults' in read)) return read.campaign;
      const backup = await storage.readBackup(id);
      const older = backup === null ? read : readCampaign(backup);
      if ('faults' in older) throw new FaultyFile(read.faults);
      return older.campaign;
    },
    save: (id, file) => storage.write(id, writeCampaign(file)),
    remove: (id) => storage.remove(id),
  };
}
