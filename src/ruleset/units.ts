import { z } from 'zod';
import { type Shape, strict } from './fields.ts';

/** Marks the error text of a wrong unit; the right one follows. */
export const unitMark = 'unit';

/** A unit text that must be repeated word for word. */
export const unitText = (unit: string) => z.literal(unit, { error: `${unitMark} ${unit}` });

/**
 * The `units` block of a file, from the units of its fields: every field that has one, and nothing else.
 * So a reader sees the unit beside the figures, and a file whose author thought in another unit does not load.
 */
export function unitsOf(...shapes: readonly Shape[]) {
  const units: Record<string, string> = {};
  for (const shape of shapes) {
    for (const [key, field] of Object.entries(shape)) {
      const unit = field.meta()?.['unit'];
      if (typeof unit === 'string') units[key] = unit;
    }
  }
  return unitBlock(units);
}

/** A `units` block with these texts, word for word. */
export const unitBlock = (units: Readonly<Record<string, string>>) =>
  strict(Object.fromEntries(Object.entries(units).map(([key, unit]) => [key, unitText(unit)])));
