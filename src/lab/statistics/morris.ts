/** Morris screening: which of many inputs matter at all, for a few evaluations of each (Morris 1991, Campolongo 2007). */

const levels = 4;
const step = levels / (2 * (levels - 1)); // 2/3: from any of the lower two levels to one of the upper two

/** Walks through the unit cube; each moves every input once, in its own order. */
export interface MorrisDesign {
  readonly inputs: number;
  readonly walks: readonly Walk[];
}

interface Walk {
  readonly points: readonly (readonly number[])[]; // inputs + 1
  readonly moved: readonly number[]; // the input that moved between a point and the next
}

/** `random` gives even draws from [0, 1). */
export function morrisDesign(inputs: number, walks: number, random: () => number): MorrisDesign {
  return { inputs, walks: Array.from({ length: walks }, () => walk(inputs, random)) };
}

function walk(inputs: number, random: () => number): Walk {
  const low = Array.from({ length: inputs }, () => Math.floor((random() * levels) / 2) / (levels - 1));
  const upwards = Array.from({ length: inputs }, () => random() < 0.5);
  const moved = shuffled(inputs, random);
  const point = low.map((value, i) => (upwards[i] ? value : value + step));
  const points = [[...point]];
  for (const i of moved) {
    point[i] = upwards[i] ? low[i]! + step : low[i]!;
    points.push([...point]);
  }
  return { points, moved };
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** How an output answers to one input, per unit of the cube's edge. */
export interface MorrisEffect {
  readonly mean: number; // signed
  readonly strength: number; // mean of absolute effects: the ranking
  readonly spread: number; // standard deviation: bends and interactions
}

/** Effects by input. `outputs` by walk and point. */
export function morrisEffects(
  { inputs, walks }: MorrisDesign,
  outputs: readonly (readonly number[])[],
): MorrisEffect[] {
  const effects: number[][] = Array.from({ length: inputs }, () => []);
  for (const [w, { points, moved }] of walks.entries()) {
    for (const [n, i] of moved.entries()) {
      const change = outputs[w]![n + 1]! - outputs[w]![n]!;
      effects[i]!.push(change / (points[n + 1]![i]! - points[n]![i]!));
    }
  }
  return effects.map((each) => {
    const mean = each.reduce((sum, value) => sum + value, 0) / each.length;
    const strength = each.reduce((sum, value) => sum + Math.abs(value), 0) / each.length;
    const squares = each.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { mean, strength, spread: each.length > 1 ? Math.sqrt(squares / (each.length - 1)) : 0 };
  });
}
