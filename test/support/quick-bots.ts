/** Bots that decide at once; the one that looks ahead has tests of its own, with a budget that suits them. */
import { botNames } from '../../src/bots/index.ts';

export const quickBots: readonly string[] = botNames.filter((name) => name !== 'search');
