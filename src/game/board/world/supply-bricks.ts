/** Plate 0: the port for imports, and the lines of the domestic industry. */
import type { BrickView } from '../board-view.ts';
import { brickIds, rootShare, type Scene, share, trendOf } from './scene.ts';

/** Chips under way at which the port looks half busy. */
const BUSY_PORT = 40_000;

const KIND_OF_STEP = { dies: 'fab', memory: 'memory', packages: 'packaging' } as const;

/** The bricks of the Supply plate. */
export function supplyBricks(scene: Scene): BrickView[] {
  const memory = foreignMemory(scene);
  return [port(scene), ...lineBricks(scene), ...(memory ? [memory] : [])];
}

/** Imported chips that are paid for or licensed and not here yet. */
export function importsUnderWay({ firm }: Pick<Scene, 'firm'>): number {
  let units = 0;
  for (const shipment of firm.shipments) units += shipment.units;
  for (const licence of firm.licences) units += licence.units;
  return units;
}

function port(scene: Scene): BrickView {
  const { ruleset, world, firm, earlier, labels } = scene;
  const units = importsUnderWay(scene);
  const closed = ruleset.chips.every(
    (chip, c) => chip.channel !== 'imported' || world.control[c] === 'barred',
  );
  return {
    id: brickIds.port,
    plate: 0,
    kind: 'port',
    owner: 'foreign',
    size: share(0.35 + 0.65 * (units / (units + BUSY_PORT))),
    fill: share(units / (units + BUSY_PORT)),
    trend: earlier ? trendOf(units, importsUnderWay({ firm: earlier })) : 0,
    state: (world.cut || closed) && firm.shipments.length === 0 ? 'dark' : 'standing',
    standsOn: [],
    label: labels.port,
  };
}

/** Whether this firm has paid for more of a line than all others together. */
function paidMost({ world, firm }: Scene, line: number): boolean {
  let all = 0;
  for (const other of world.firms) all += other.rights[line] ?? 0;
  return all > 0 && (firm.rights[line] ?? 0) > all / 2;
}

function lineBricks(scene: Scene): BrickView[] {
  const { ruleset, world, earlierWorld, labels } = scene;
  return ruleset.lines.flatMap((line, index): BrickView[] => {
    const state = world.lines[index];
    if (!state) return [];
    const growing = world.growing
      .filter(({ place }) => place === index)
      .reduce((sum, { amount }) => sum + amount, 0);
    if (state.capacity <= 0 && growing <= 0) return [];
    const standing = state.capacity > 0;
    const busy = standing ? state.output / state.capacity : 0;
    return [
      {
        id: brickIds.line(line.id),
        plate: 0,
        kind: KIND_OF_STEP[line.step],
        owner: paidMost(scene, index) ? 'own' : 'domestic',
        size: standing ? rootShare(state.capacity, line.size) : rootShare(growing, line.size),
        // A foundry line shows its yield, the others how much of them is used.
        fill: share(line.step === 'dies' ? state.yield : busy),
        trend: trendOf(state.capacity * state.yield, yieldedBy(earlierWorld?.lines[index])),
        state: standing ? 'standing' : 'ordered',
        standsOn: [],
        label: labels.name('line', line.id),
        ...(growing > 0 && standing ? { pending: rootShare(state.capacity + growing, line.size) } : {}),
      },
    ];
  });
}

function yieldedBy(
  line: { readonly capacity: number; readonly yield: number } | undefined,
): number | undefined {
  return line ? line.capacity * line.yield : undefined;
}

/** The store of foreign memory that the domestic industry still lives on. */
function foreignMemory({ ruleset, world, earlierWorld, labels }: Scene): BrickView | null {
  const made = ruleset.lines.reduce(
    (sum, line, i) => sum + (line.step === 'memory' ? (world.lines[i]?.capacity ?? 0) : 0),
    0,
  );
  if (world.memoryStock <= 0 && (earlierWorld?.memoryStock ?? 0) <= 0) return null;
  return {
    id: brickIds.foreignMemory,
    plate: 0,
    kind: 'memory',
    owner: 'foreign',
    size: share(world.memoryStock / (world.memoryStock + Math.max(1, made))),
    fill: 1,
    trend: trendOf(world.memoryStock, earlierWorld?.memoryStock),
    state: world.memoryStock > 0 ? 'standing' : 'dark',
    standsOn: [],
    label: labels.foreignMemory,
  };
}
