/** Trying the rival estimate of a disputed figure. Nothing of the campaign changes. */
import type { StateCreator } from 'zustand/vanilla';
import { withNumber } from '../../ruleset/index.ts';
import type { TrialResult } from '../assumptions/trial.ts';
import type { Resolver } from '../worker/resolver.ts';
import type { GameStore } from './game-store.ts';

export interface AssumptionsSlice {
  /** What the other value of a number would make of the campaign and of a bot's; null when it cannot be worked out. */
  readonly tryAssumption: (number: string, value: number) => Promise<TrialResult | null>;
}

interface AssumptionsServices {
  readonly analyst: Resolver;
  readonly balanceFiles?: () => Readonly<Record<string, string>>;
}

export function assumptionsSlice({
  analyst,
  balanceFiles,
}: AssumptionsServices): StateCreator<GameStore, [['zustand/immer', never]], [], AssumptionsSlice> {
  return (_set, get) => ({
    tryAssumption: async (number, value) => {
      const { rules, campaign } = get();
      if (rules === null || campaign === null || balanceFiles === undefined) return null;
      try {
        const files = withNumber(rules, balanceFiles(), number, value);
        return await analyst.do(rules, 'assume', { files, file: campaign.file });
      } catch {
        return null;
      }
    },
  });
}
