/**
 * Concentration down the chain: a firm that replaces one foreign supplier by one domestic vendor on one line with one
 * memory maker has changed its landlord, not become free (game.md; facts 6).
 */
import type { Turn } from '../turn.ts';
import type { Chain, Firm } from '../world.ts';

const sums: number[] = [];

function concentration(count: number): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += sums[i]!;
  if (total <= 0) return 1;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (sums[i]! / total) * (sums[i]! / total);
  return squares;
}

/** HHI of each layer under a firm's compute, 0..1; scratch `sums` is filled and read within each step. */
export function measureChain(turn: Turn, firm: Firm): Chain {
  const { ruleset, world } = turn;
  const weightOf = (c: number): number => {
    const chip = ruleset.chips[c]!;
    return firm.racks[c]! * (chip.train + chip.serve) * 0.5;
  };
  sums.length = 0;
  for (let v = 0; v < ruleset.vendors.length; v++) sums.push(0);
  for (let c = 0; c < firm.racks.length; c++)
    sums[ruleset.chips[c]!.vendor] = sums[ruleset.chips[c]!.vendor]! + weightOf(c);
  const vendor = concentration(ruleset.vendors.length);

  // foreign chips stand on one foreign foundry and count as one line of their own; the rest follows today's output
  const step = (name: 'dies' | 'memory'): number => {
    sums.length = 0;
    let foreign = 0;
    let domestic = 0;
    for (let c = 0; c < firm.racks.length; c++) {
      if (ruleset.chips[c]!.channel === 'imported') foreign += weightOf(c);
      else domestic += weightOf(c);
    }
    sums.push(foreign);
    let output = 0;
    for (let l = 0; l < world.lines.length; l++)
      if (ruleset.lines[l]!.step === name) output += world.lines[l]!.output;
    let rights = 0;
    for (let l = 0; l < world.lines.length; l++)
      if (ruleset.lines[l]!.step === name) rights += firm.rights[l]!;
    for (let l = 0; l < world.lines.length; l++) {
      if (ruleset.lines[l]!.step !== name) continue;
      const industry = output > 0 ? world.lines[l]!.output / output : 0;
      const own = rights > 0 ? firm.rights[l]! / rights : industry;
      const live = world.lines[l]!.output > 0 ? 1 : 0;
      // a firm's rights on a line that runs tilt its supply towards it
      sums.push(domestic * (0.6 * industry + 0.4 * own * live));
    }
    return concentration(sums.length);
  };
  const foundry = step('dies');
  const memory = step('memory');

  sums.length = 0;
  for (let p = 0; p < ruleset.families.length; p++) sums.push(firm.pools[p]!.serve + firm.pools[p]!.train);
  const framework = concentration(ruleset.families.length);
  return { vendor, foundry, memory, framework };
}
