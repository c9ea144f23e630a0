/**
 * Silicon: racks age and fail; fleets are summed up into peaks per family.
 *
 * Reads racks and chip data; writes racks, pool peaks and the mean generation of each fleet. Which chip is better depends
 * on the work: training weighs arithmetic, serving weighs memory speed (the roofline in the ruleset's derived figures).
 */
import { cause, enter, fromBalance } from '../causes.ts';
import { snap, whole } from '../math.ts';
import { purposes, spread } from '../random.ts';
import { factor, figure, type Turn, tell } from '../turn.ts';

/** Retire, break and count the racks of every firm. */
export function runSilicon(turn: Turn): void {
  for (let f = 0; f < turn.world.firms.length; f++) {
    wear(turn, f);
    sumFleet(turn, f);
  }
}

function wear(turn: Turn, f: number): void {
  const { world, ruleset, map } = turn;
  const firm = world.firms[f]!;
  for (let c = 0; c < firm.racks.length; c++) {
    const units = firm.racks[c]!;
    if (units === 0) continue;
    const chip = ruleset.chips[c]!;
    const at = figure(turn, f, map.racks + c);
    const retired = whole(units * ruleset.silicon.ageing);
    const luck =
      1 + ruleset.silicon.accidentSpread * spread(world.seed, purposes.failure, world.calendar, f * 64 + c);
    const cut = world.cut && chip.channel === 'imported' ? ruleset.scoring.stressFailure : 0;
    const rate = (chip.failure + cut) * luck * factor(turn, 'chipFailure', chip.family, f);
    const failed = Math.min(units - retired, whole(units * rate));
    firm.racks[c] = units - retired - failed;
    enter(turn.ledger, at, cause.retired, fromBalance, 0, -retired);
    enter(turn.ledger, at, cause.failures, fromBalance, 0, -failed);
    if (failed > 2 * units * chip.failure && failed > 500)
      tell(turn, 'fleetLost', f, { chip: chip.id, units: failed });
  }
}

/** Sum a firm's racks up into the peaks of its pools; a fleet whose mean generation rises is noted for the software. */
export function sumFleet(turn: Turn, f: number): void {
  const { world, ruleset } = turn;
  const firm = world.firms[f]!;
  const families = ruleset.families.length;
  for (let p = 0; p < families; p++) {
    const pool = firm.pools[p]!;
    pool.trainPeak = 0;
    pool.servePeak = 0;
  }
  for (let p = 0; p < families; p++) {
    const pool = firm.pools[p]!;
    let chips = 0;
    let generations = 0;
    for (let c = 0; c < firm.racks.length; c++) {
      const chip = ruleset.chips[c]!;
      if (chip.family !== p || firm.racks[c] === 0) continue;
      const units = firm.racks[c]!;
      pool.trainPeak += units * chip.train * (1 - chip.shortfall);
      pool.servePeak += units * chip.serve * (1 - chip.shortfall);
      chips += units;
      generations += units * chip.generation;
    }
    const mean = chips > 0 ? snap(generations / chips) : firm.fleetGeneration[p]!;
    const rise = Math.max(0, mean - firm.fleetGeneration[p]!);
    // a first delivery founds a fleet; there is nothing yet that a new generation could undo
    const founded = firm.fleetGeneration[p] === 0;
    turn.generationStep[f * families + p] = founded ? 0 : rise * ruleset.silicon.newestWeight;
    firm.fleetGeneration[p] = mean > firm.fleetGeneration[p]! || chips > 0 ? mean : firm.fleetGeneration[p]!;
  }
  const offshore = firm.pools[families]!;
  offshore.trainPeak = firm.lease;
  offshore.servePeak = firm.lease;
}
