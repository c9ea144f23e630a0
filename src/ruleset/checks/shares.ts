/** Shares and weights that must add up. */
import type { Parsed } from '../parsed.ts';
import { type Problem, problem } from '../problem.ts';
import type { Path } from '../source.ts';

const tolerance = 0.005;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const rounded = (number: number): number => Math.round(number * 10_000) / 10_000;
const addsUp = (sum: number): boolean => Math.abs(sum - 1) <= tolerance;

/** Firms' shares of each segment and of developers, models in a segment, segments under the platform, layers of the stack, vendors' wafers. */
export function checkShares(parsed: Parsed): Problem[] {
  return [
    ...firmShares(parsed),
    ...scenarioShares(parsed),
    ...modelWeights(parsed),
    ...platformShares(parsed),
    ...layerWeights(parsed),
    ...wafers(parsed),
  ];
}

/** Firms in reserve take their part from the others when they join, see `newCampaign`. */
const usual = (firms: Parsed['firms']): Parsed['firms'] => firms.filter(({ entry }) => !entry.reserve);

function firmShares({ firms: all, sources, singles }: Parsed): Problem[] {
  const files = [...sources.keys()].filter((name) => name.startsWith('firms/'));
  const firms = usual(all);
  const first = firms[0];
  // A firm that could not be read would be missing from every sum.
  if (first === undefined || all.length < files.length) return [];
  const problems: Problem[] = [];
  for (const segment of Object.keys(singles['segments.yaml']?.segments ?? {})) {
    const sum = rounded(total(firms.map(({ entry }) => entry.shares[segment] ?? 0)));
    if (addsUp(sum)) continue;
    const parts = firms.map(({ id, entry }) => `${id} ${entry.shares[segment] ?? 0}`);
    const what = `The firms' shares of segment '${segment}'`;
    problems.push(problem(first.source.place(['shares', segment]), 'addsUp', { what, sum, parts }));
  }
  const loyal = rounded(total(firms.map(({ entry }) => entry.developers)));
  if (loyal > 1 + tolerance) {
    const parts = firms.map(({ id, entry }) => `${id} ${entry.developers}`);
    const values = { what: "The firms' shares of loyal developers", sum: loyal, parts };
    problems.push(problem(first.source.place(['developers']), 'atMostOne', values));
  }
  return problems;
}

/** The same for scenarios that give firms other shares than their own files do. */
function scenarioShares({ firms: all, scenarios, singles }: Parsed): Problem[] {
  const firms = usual(all);
  return scenarios.flatMap(({ entry, source }) => {
    const changed = firms.find(({ id }) => entry.firms[id]?.shares !== undefined);
    if (changed === undefined) return [];
    return Object.keys(singles['segments.yaml']?.segments ?? {}).flatMap((segment) => {
      const of = ({ id, entry: own }: (typeof firms)[0]) =>
        (entry.firms[id]?.shares ?? own.shares)[segment] ?? 0;
      const sum = rounded(total(firms.map(of)));
      if (addsUp(sum)) return [];
      const what = `The firms' shares of segment '${segment}'`;
      const parts = firms.map((firm) => `${firm.id} ${of(firm)}`);
      return [
        problem(source.place(['firms', changed.id, 'shares', segment]), 'addsUp', { what, sum, parts }),
      ];
    });
  });
}

function modelWeights({ singles, sources }: Parsed): Problem[] {
  return Object.entries(singles['segments.yaml']?.segments ?? {}).flatMap(([id, { models }]) => {
    const what = `The weights of models in segment '${id}'`;
    const weights = Object.values<number | undefined>(models).map((weight) => weight ?? 0);
    return one(sources, 'segments.yaml', ['segments', id, 'models'], what, weights);
  });
}

function platformShares({ singles, sources }: Parsed): Problem[] {
  const segments = Object.entries(singles['segments.yaml']?.segments ?? {});
  const first = segments[0];
  if (first === undefined) return [];
  const shares = segments.map(([, segment]) => segment.platform);
  const what = "The segments' shares of the group's platform";
  return one(sources, 'segments.yaml', ['segments', first[0], 'platform'], what, shares);
}

function layerWeights({ singles, sources }: Parsed): Problem[] {
  const layers = Object.entries(singles['families.yaml']?.layers ?? {});
  const first = layers[0];
  if (first === undefined) return [];
  return (['serveWeight', 'trainWeight', 'reliabilityWeight'] as const).flatMap((weight) => {
    const weights = layers.map(([, layer]) => layer[weight]);
    return one(sources, 'families.yaml', ['layers', first[0], weight], `The layers' ${weight}s`, weights);
  });
}

function wafers({ singles, sources }: Parsed): Problem[] {
  const vendors = Object.entries(singles['vendors.yaml']?.vendors ?? {});
  const source = sources.get('vendors.yaml');
  if (source === undefined) return [];
  const foreign = vendors.filter(([, vendor]) => vendor.ownership === 'foreign' && vendor.wafers > 0);
  const problems = foreign.map(([id]) => problem(source.place(['vendors', id, 'wafers']), 'foreignWafers'));
  const sum = rounded(total(vendors.map(([, vendor]) => vendor.wafers)));
  if (sum > 1 + tolerance) {
    const parts = vendors.map(([id, vendor]) => `${id} ${vendor.wafers}`);
    problems.push(
      problem(source.keyPlace(['vendors']), 'atMostOne', { what: "The vendors' wafers", sum, parts }),
    );
  }
  return problems;
}

function one(
  sources: Parsed['sources'],
  name: string,
  path: Path,
  what: string,
  weights: readonly number[],
): Problem[] {
  const sum = rounded(total(weights));
  const source = sources.get(name);
  return addsUp(sum) || source === undefined ? [] : [problem(source.place(path), 'addsUp', { what, sum })];
}
