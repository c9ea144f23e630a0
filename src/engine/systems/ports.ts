/**
 * Ports: how much of each model's work can run on each chip family.
 *
 * Reads port engineers, portability and maturity; writes ports. A new chip generation and a new model generation each undo
 * part of a port (facts 4b: 200 operators and 30 person-years for one port). Economy study 3.7.
 */
import { cause, fromFigure } from '../causes.ts';
import { saturate } from '../math.ts';
import { portTask } from '../tasks.ts';
import { figure, limit, move, type Turn } from '../turn.ts';
import { portability, workOn } from './frameworks.ts';

/** Work on, spread and wear every port. */
export function runPorts(turn: Turn): void {
  for (let f = 0; f < turn.world.firms.length; f++) {
    for (let family = 0; family < turn.ruleset.families.length; family++) growFamilyPorts(turn, f, family);
  }
}

/** Public ports of a family: what anybody gets without work, 0..1. */
function publicPort(turn: Turn, family: number): number {
  const { world, ruleset } = turn;
  const width = ruleset.layers.length;
  let mean = 0;
  for (let l = 0; l < width; l++) mean += world.publicMaturity[family * width + l]! / width;
  const r = ruleset.frameworks;
  return Math.min(
    0.85,
    r.portPublicFloor * (r.portPublicBase + (1 - r.portPublicBase) * world.developers) * mean,
  );
}

function growFamilyPorts(turn: Turn, f: number, family: number): void {
  const { world, ruleset, map } = turn;
  const r = ruleset.frameworks;
  const firm = world.firms[f]!;
  const rules = ruleset.families[family]!;
  const p = portability(turn, firm, family);
  const open = rules.ownership === 'own' ? 0 : publicPort(turn, family);
  const rise = turn.generationStep[f * ruleset.families.length + family]!;
  for (let m = 0; m < ruleset.models.length; m++) {
    const index = m * ruleset.families.length + family;
    const at = figure(turn, f, map.port + index);
    let v = firm.ports[index]!;
    if (rise > 0)
      v = move(
        turn,
        at,
        v,
        -v * Math.min(0.9, r.portGeneration * rise * (1 - r.portabilityShield * p)),
        cause.newGeneration,
      );
    const heads = workOn(turn, f, portTask(ruleset, m, family));
    const effort = saturate((heads * (r.portBase + (1 - r.portBase) * p)) / r.portScale);
    v = move(turn, at, v, r.portSpeed * effort * (1 - v), cause.portWork);
    const gap = open - v;
    if (gap > 0)
      v = move(
        turn,
        at,
        v,
        r.portPublic * gap,
        cause.portPublic,
        fromFigure,
        map.publicMaturity + family * ruleset.layers.length,
      );
    if (rules.inherits >= 0) {
      const parent = m * ruleset.families.length + rules.inherits;
      const lead = firm.ports[parent]! * portability(turn, firm, rules.inherits) - v;
      if (lead > 0)
        v = move(
          turn,
          at,
          v,
          r.portInherit * lead,
          cause.portInherited,
          fromFigure,
          figure(turn, f, map.port + parent),
        );
    }
    if (rules.ownership !== 'foreign') v = move(turn, at, v, -v * r.portDecay, cause.portDecay);
    firm.ports[index] = limit(turn, at, v, 0, r.maturityTop);
  }
}

/** A new generation of a model undoes part of its ports; portability saves part of that. */
export function refitPorts(turn: Turn, f: number, model: number): void {
  const { world, ruleset, map } = turn;
  const firm = world.firms[f]!;
  for (let family = 0; family < ruleset.families.length; family++) {
    if (ruleset.families[family]!.ownership === 'foreign') continue;
    const index = model * ruleset.families.length + family;
    const at = figure(turn, f, map.port + index);
    const saved = ruleset.training.portabilityRefit * portability(turn, firm, family);
    const loss = firm.ports[index]! * ruleset.models[model]!.refit * (1 - saved);
    firm.ports[index] = move(
      turn,
      at,
      firm.ports[index]!,
      -loss,
      cause.portRefit,
      fromFigure,
      figure(turn, f, map.quality + model),
    );
  }
}
