import { z } from 'zod';
import {
  catalogue,
  type KnownIds,
  quantity,
  quantityOr,
  quarter,
  reference,
  source,
  strict,
} from '../fields.ts';
import type { Indices } from '../indices.ts';
import type { Channel, Chip, Parameters } from '../types.ts';
import { unitsOf } from '../units.ts';

const channels = ['imported', 'domestic', 'own'] satisfies Channel[];

const chip = (known: KnownIds) =>
  strict({
    vendor: reference(known, 'vendor'),
    family: reference(known, 'family'),
    channel: z.enum(channels),
    generation: quantity('generation within the family', 1, 20, { whole: true }),
    bf16: quantity('TFLOPS', 10, 100_000),
    fp8: quantityOr(0, 'TFLOPS', 0, 200_000),
    memory: quantity('GB', 8, 4000),
    bandwidth: quantity('TB/s', 0.1, 200),
    power: quantity('W', 50, 10_000),
    price: quantity('yuan', 1000, 5e6),
    linked: quantity('times the largest reliable run', 0.1, 20),
    failure: quantity('share per quarter', 0, 0.2),
    from: quarter,
    until: z.union([z.literal(0), quarter], { error: 'quarter' }).default(0),
    dies: quantityOr(0, 'die equivalents per package', 0, 20),
    stacks: quantityOr(0, 'die equivalents of memory per package', 0, 20),
    shortfall: quantityOr(0, 'share below the announcement', 0, 0.3),
    design: quantityOr(0, 'yuan', 0, 100e9),
    source,
  });

/** chips.yaml: chip models. */
export function chipsFile(known: KnownIds) {
  const entry = chip(known);
  return strict({ units: unitsOf(entry.shape), chips: catalogue(entry) });
}

export type ChipEntry = z.output<ReturnType<typeof chip>>;

/**
 * H100 equivalents of a chip for work that spends the share `arithmetic` of its time computing and the rest
 * moving memory (roofline). Native FP8 counts as two BF16 operations, where a chip has more of it than that.
 * An H100 gives 1 by construction.
 */
export function rooflineSpeed(
  chip: Pick<Chip, 'bf16' | 'fp8' | 'bandwidth'>,
  arithmetic: number,
  silicon: Parameters<'silicon'>,
): number {
  const flops = Math.max(chip.bf16, chip.fp8 / 2) / silicon.referenceFlops;
  const bandwidth = chip.bandwidth / silicon.referenceBandwidth;
  return 1 / (arithmetic / flops + (1 - arithmetic) / bandwidth);
}

export function toChip(id: string, entry: ChipEntry, index: Indices, silicon: Parameters<'silicon'>): Chip {
  const { source: _, vendor, family, ...figures } = entry;
  return {
    id,
    vendor: index('vendor', vendor),
    family: index('family', family),
    ...figures,
    train: rooflineSpeed(entry, silicon.trainArithmetic, silicon),
    serve: rooflineSpeed(entry, silicon.serveArithmetic, silicon),
  };
}
