import { z } from 'zod';
import { type Order, orderShapes } from '../engine/index.ts';
import { type Campaign, currentFormat } from './campaign.ts';
import { interventionSchema } from './intervention-schema.ts';

// Zod compiles schemas with `new Function` where it can; the game's pages forbid that, and need no such speed.
z.config({ jitless: true });

const id = z.string().min(1).max(64);
const hash = z.string().regex(/^[0-9a-f]{1,64}$/);

/** One order: every parameter of its kind and no other. Ids and ranges are for the engine to judge, against a world. */
export const orderSchema = z.discriminatedUnion('kind', shapes()) as unknown as z.ZodType<Order>;

function shapes() {
  const kinds = Object.entries(orderShapes).map(([kind, fields]) => {
    const parameters = Object.entries(fields).map(([name, field]) => [
      name,
      'min' in field ? z.number() : id,
    ]);
    return z.strictObject({ kind: z.literal(kind), ...Object.fromEntries(parameters) });
  });
  return kinds as [(typeof kinds)[0], ...typeof kinds];
}

/** Orders by firm, as in a campaign file and on the network. A firm gives at most a few hundred orders a quarter. */
export const ordersByFirmSchema = z.record(id, z.array(orderSchema).max(500));

const quarter = z.strictObject({
  orders: ordersByFirmSchema,
  hash,
  interventions: z.array(interventionSchema).max(50).optional(),
});

/** A campaign file of the current format. */
export const campaignSchema: z.ZodType<Campaign> = z.strictObject({
  format: z.literal(currentFormat),
  ruleset: z.strictObject({ name: id, version: z.string().max(64), hash }),
  scenario: id,
  firm: id,
  seed: z.union(
    [
      z
        .int()
        .min(-(2 ** 31))
        .max(2 ** 32 - 1),
      id,
    ],
    { error: 'a seed is a whole number of 32 bits or a short text' },
  ),
  level: id.optional(),
  quarters: z.array(quarter).max(400),
});
