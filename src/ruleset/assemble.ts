/**
 * Builds the ruleset that the engine reads from checked files: ids become indices, lists get their order.
 */
import { balanceLines } from './balance-lines.ts';
import { toChip } from './content/chips.ts';
import { toEvent } from './content/event.ts';
import { toFamily, toLayer } from './content/families.ts';
import { toFirm, toGrades } from './content/firm.ts';
import { toLevel } from './content/levels.ts';
import { toLine } from './content/lines.ts';
import { toModel } from './content/models.ts';
import { toProgramme } from './content/programmes.ts';
import { toRegion } from './content/regions.ts';
import { toParameters } from './content/rules.ts';
import { toScenario } from './content/scenario.ts';
import { toSegment } from './content/segments.ts';
import { toTemperament } from './content/temperaments.ts';
import { toVendor } from './content/vendors.ts';
import { hashText } from './hash.ts';
import { numberIds } from './indices.ts';
import type { SystemName } from './parameters.ts';
import type { Parsed, Singles } from './parsed.ts';
import type { Parameters, Ruleset } from './types.ts';

/** The ruleset of a folder without problems. Content keeps the order of its file. */
export function assemble(parsed: Parsed): Ruleset {
  const { firms, scenarios, events } = parsed;
  // Every file was there and passed its schema, or there would be problems.
  const singles = parsed.singles as Required<Singles>;
  const { vendors } = singles['vendors.yaml'];
  const { families, layers } = singles['families.yaml'];
  const { chips } = singles['chips.yaml'];
  const { lines } = singles['lines.yaml'];
  const { regions } = singles['regions.yaml'];
  const { models } = singles['models.yaml'];
  const { segments } = singles['segments.yaml'];
  const { programmes } = singles['programmes.yaml'];
  const { temperaments } = singles['temperaments.yaml'];
  const { levels, usual } = singles['levels.yaml'];
  const index = numberIds({
    vendor: Object.keys(vendors),
    family: Object.keys(families),
    layer: Object.keys(layers),
    chip: Object.keys(chips),
    line: Object.keys(lines),
    region: Object.keys(regions),
    model: Object.keys(models),
    segment: Object.keys(segments),
    programme: Object.keys(programmes),
    temperament: Object.keys(temperaments),
    firm: firms.map(({ id }) => id),
    event: events.map(({ id }) => id),
  });
  const system = <Name extends SystemName>(name: Name): Parameters<Name> =>
    toParameters(name, parsed.rules[name] ?? {});

  const silicon = system('silicon');
  const chipList = Object.entries(chips).map(([id, entry]) => toChip(id, entry, index, silicon));
  const cards = events.map(({ id, entry }) => toEvent(id, entry, index));
  const openings = firms.map(({ id, entry }) => toFirm(id, entry, index));
  const { name, version, reference } = singles['ruleset.yaml'];
  return {
    name,
    version,
    hash: hashOf(parsed),
    reference,
    vendors: Object.entries(vendors).map(([id, entry]) => toVendor(id, entry)),
    families: Object.entries(families).map(([id, entry]) => toFamily(id, entry, index)),
    layers: Object.entries(layers).map(([id, entry]) => toLayer(id, entry)),
    chips: chipList,
    lines: Object.entries(lines).map(([id, entry]) => toLine(id, entry)),
    regions: Object.entries(regions).map(([id, entry]) => toRegion(id, entry)),
    models: Object.entries(models).map(([id, entry]) => toModel(id, entry)),
    segments: Object.entries(segments).map(([id, entry]) => toSegment(id, entry, index)),
    programmes: Object.entries(programmes).map(([id, entry]) => toProgramme(id, entry)),
    temperaments: Object.entries(temperaments).map(([id, entry]) => toTemperament(id, entry)),
    levels: Object.entries(levels).map(([id, entry]) => toLevel(id, entry, usual)),
    firms: openings,
    usualFirms: openings.filter(({ reserve }) => !reserve).length,
    grades: firms.map(({ entry }) => toGrades(entry)),
    events: cards,
    scenarios: scenarios.map(({ id, entry }) => toScenario(id, entry, index, chipList, cards, openings)),
    silicon,
    supply: system('supply'),
    frameworks: system('frameworks'),
    training: system('training'),
    cloud: system('cloud'),
    demand: system('demand'),
    developers: system('developers'),
    policy: system('policy'),
    shocks: system('shocks'),
    rivals: system('rivals'),
    finance: system('finance'),
    scoring: system('scoring'),
    balance: balanceLines(parsed),
  };
}

/** Of names and parsed values: comments, spaces and the order of files do not change it; the order of entries does. */
function hashOf({ sources }: Parsed): string {
  const named = [...sources.values()].map(({ name, value }) => [name, value] as const);
  named.sort(([a], [b]) => (a < b ? -1 : 1));
  return hashText(JSON.stringify(named));
}
