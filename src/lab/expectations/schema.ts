/** What an expectation may say: one shape for each measure, checked against the names that there are. */
import { z } from 'zod';
import { axisIds, type Ending, orderKinds } from '../../engine/index.ts';
import { id, rangeMark, referenceMark, strict } from '../../ruleset/fields.ts';
import type { Ruleset } from '../../ruleset/index.ts';
import { aheads } from '../campaigns/bands.ts';
import { isBotName } from '../campaigns/relay.ts';
import { gradeNames } from '../findings/cells.ts';

/** Losses and the one way to play to the end. */
const endings = ['insolvency', 'removal', 'blackout', 'complete'] as const satisfies readonly Ending[];

const share = (min = -1) =>
  z
    .number()
    .min(min, { error: `${rangeMark} ${min} 1` })
    .max(1, { error: `${rangeMark} ${min} 1` });
const count = z.int().min(1, { error: `${rangeMark} 1 1000000` });

/** The schema of one expectation under a ruleset. */
export function expectationSchema(ruleset: Ruleset) {
  const ids = (kind: string, things: readonly { readonly id: string }[]) =>
    z.enum(
      things.map((thing) => thing.id),
      { error: `${referenceMark} ${kind}` },
    );
  const firm = ids(
    'firm',
    ruleset.firms.filter(({ playable }) => playable),
  );
  const bot = z.string().refine(isBotName, { error: 'no bot of this name' });
  const order = z.enum(orderKinds, { error: `${referenceMark} order` });
  const common = {
    reason: z.string().min(1),
    note: z.string().min(1).optional(), // why it misses, where it does and that is accepted or not yet cured
    scenario: ids('scenario', ruleset.scenarios),
    firms: z.array(firm).min(1).optional(), // each on its own; every playable one when left out
    bots: z.array(bot).min(1), // each on its own, where a measure does not compare them
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    tolerance: z.number().min(0), // a miss by no more than this is accepted; same unit as the figure
    campaigns: count.optional(), // seeds; by the file's own numbers when left out
    short: strict({ campaigns: count, tolerance: z.number().min(0) }).optional(), // for the short check
  };
  const against = { against: bot };
  const when = { when: z.enum(['half', 'end']) };
  return z.discriminatedUnion('measure', [
    strict({ measure: z.literal('meanResult'), ...common }),
    strict({ measure: z.literal('pairsWon'), ...common, ...against }),
    strict({ measure: z.literal('advantage'), ...common, ...against }),
    strict({
      measure: z.literal('lead'),
      ...common,
      ...when,
      axis: z.enum([...axisIds, 'result']),
      among: z.array(bot).min(1),
    }),
    strict({ measure: z.literal('reached'), ...common, grade: z.enum(gradeNames) }),
    strict({ measure: z.literal('ending'), ...common, ending: z.enum(endings) }),
    strict({ measure: z.literal('variance'), ...common, source: z.enum(['policy', 'seed', 'interaction']) }),
    strict({ measure: z.literal('halfTime'), ...common, alive: z.boolean() }),
    strict({
      measure: z.literal('orderCampaigns'),
      ...common,
      except: z.partialRecord(order, z.string().min(1)).optional(),
    }),
    strict({
      measure: z.literal('orderTaken'),
      ...common,
      except: z.partialRecord(order, z.string().min(1)).optional(),
    }),
    strict({
      measure: z.literal('forecastBand'),
      ...common,
      axis: z.enum(axisIds),
      ahead: z.union(aheads.map((ahead) => z.literal(ahead))),
    }),
    strict({ measure: z.literal('withoutOrder'), ...common }),
    strict({ measure: z.literal('withoutSystem'), ...common }),
    strict({
      measure: z.literal('vendorShare'),
      ...common,
      year: z.int(),
      vendors: z.array(ids('vendor', ruleset.vendors)).min(1),
      published: share(0),
    }),
  ]);
}

/** One expectation without its id. Shares and costs as fractions, results and leads in points. */
export type ExpectationEntry = z.output<ReturnType<typeof expectationSchema>>;

/** The file around them: how many seeds where an expectation does not say. */
export const fileSchema = strict({
  campaigns: strict({ usual: count, search: count }),
  expectations: z.record(id, z.unknown()),
});
