/** How a quarter's time is divided among its parts, by a watch around each of them. */
import { makeBot } from '../../src/bots/index.ts';
import { rulesOf } from '../../src/cli/rules-folder.ts';
import { cloneWorld, newCampaign } from '../../src/engine/index.ts';
import { bareQuarter } from './bare-quarter.ts';

/** Microseconds a quarter of all firms, by part; the player's bot and the private copy are counted too. */
export function whereTimeGoes(campaigns: number): ReadonlyMap<string, number> {
  const ruleset = rulesOf();
  const spent = new Map<string, number>();
  let quarters = 0;
  let last = 0;
  const watch = (part: string): void => {
    const now = performance.now();
    spent.set(part, (spent.get(part) ?? 0) + now - last);
    last = performance.now();
  };
  for (let seed = 0; seed < campaigns * 2; seed++) {
    if (seed === campaigns) {
      // the first half was for warming up
      spent.clear();
      quarters = 0;
    }
    const bot = makeBot('pragmatic');
    let world = newCampaign(ruleset, { scenario: 'pragmatic-path', firm: 'alibaba', seed });
    while (world.turn < world.length && world.firms[world.player]?.ended === '') {
      last = performance.now();
      const orders = bot(ruleset, world, 'alibaba');
      watch('the bot decides');
      world = cloneWorld(world);
      watch('copy');
      bareQuarter(ruleset, world, 'alibaba', orders, true, watch);
      quarters++;
    }
  }
  return new Map([...spent].map(([part, time]) => [part, (time / quarters) * 1000]));
}
