import { z } from 'zod';
import {
  byId,
  byIdPartly,
  type KnownIds,
  quantity,
  quantityOr,
  reference,
  share,
  source,
  strict,
} from '../fields.ts';
import { type Indices, listById, tableById } from '../indices.ts';
import type { FirmOpening, Grades, Traits } from '../types.ts';
import { unitsOf } from '../units.ts';

const trait = () => quantityOr(1, 'times average', 0.1, 5);

const traits = strict({
  work: trait(),
  hiring: trait(),
  design: trait(),
  trust: trait(),
  loudness: trait(),
  patience: trait(),
  reach: trait(),
  power: trait(),
} satisfies Record<keyof Traits, z.ZodType>);

const grade = () => quantity('lowest result', 0, 100);

const grades = strict({ s: grade(), a: grade(), b: grade(), c: grade() });

const shape = (known: KnownIds) => ({
  playable: z.boolean(),
  reserve: z.boolean().default(false),
  temperament: reference(known, 'temperament'),
  traits: traits.prefault({}).meta({ unit: 'times average' }),
  platform: quantity('yuan per quarter', 0, 500e9),
  cash: quantity('yuan', 0, 2e12),
  debt: quantity('yuan', 0, 2e12),
  chips: byIdPartly(known, 'chip', quantity('chips', 0, 10e6)).meta({ unit: 'chips' }),
  power: byIdPartly(known, 'region', quantity('MW', 0, 50_000)).meta({ unit: 'MW' }),
  engineers: quantity('heads', 1, 100_000),
  maturity: byId(known, 'family', byId(known, 'layer', share('maturity'))).meta({ unit: 'maturity' }),
  ports: byId(known, 'family', share('share')).meta({ unit: 'share' }),
  shares: byId(known, 'segment', share('share of market')).meta({ unit: 'share of market' }),
  quality: byId(known, 'model', quantity('share of the frontier', 0, 1.5)).meta({
    unit: 'share of the frontier',
  }),
  developers: share('share'),
  favour: share('favour'),
  ownGeneration: z.int().min(0).max(20).default(0),
  grades: grades.meta({ unit: 'lowest result' }),
  source,
});

/** What a scenario may say of a firm's opening in place of its own file; the rest stays. */
export const openingChange = (known: KnownIds) => {
  const {
    playable: _,
    reserve: _____,
    traits: __,
    grades: ___,
    source: ____,
    ownGeneration,
    ...figures
  } = shape(known);
  return strict(figures)
    .partial()
    .extend({ ownGeneration: z.int().min(0).max(20).optional() });
};

type OpeningChange = z.output<ReturnType<typeof openingChange>>;

/** A firm's opening as a scenario changes it. */
export function changedOpening(
  firm: FirmOpening,
  change: OpeningChange | undefined,
  index: Indices,
): FirmOpening {
  if (change === undefined) return firm;
  const { temperament, chips, power, maturity, ports, shares, quality, ...figures } = change;
  const given = Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));
  return {
    ...firm,
    ...given,
    ...(temperament && { temperament: index('temperament', temperament) }),
    ...(chips && { chips: listById(index, 'chip', chips, 0) }),
    ...(power && { power: listById(index, 'region', power, 0) }),
    ...(maturity && { maturity: tableById(index, 'family', 'layer', maturity) }),
    ...(ports && { ports: listById(index, 'family', ports, 0) }),
    ...(shares && { shares: listById(index, 'segment', shares, 0) }),
    ...(quality && { quality: listById(index, 'model', quality, 0) }),
  };
}

/** firms/ID.yaml: one firm's opening and character. */
export function firmFile(known: KnownIds) {
  const fields = shape(known);
  return strict({ units: unitsOf(fields), ...fields });
}

export type FirmEntry = z.output<ReturnType<typeof firmFile>>;

export function toFirm(id: string, entry: FirmEntry, index: Indices): FirmOpening {
  return {
    id,
    playable: entry.playable,
    reserve: entry.reserve,
    temperament: index('temperament', entry.temperament),
    traits: entry.traits,
    platform: entry.platform,
    cash: entry.cash,
    debt: entry.debt,
    chips: listById(index, 'chip', entry.chips, 0),
    power: listById(index, 'region', entry.power, 0),
    engineers: entry.engineers,
    maturity: tableById(index, 'family', 'layer', entry.maturity),
    ports: listById(index, 'family', entry.ports, 0),
    shares: listById(index, 'segment', entry.shares, 0),
    quality: listById(index, 'model', entry.quality, 0),
    developers: entry.developers,
    favour: entry.favour,
    ownGeneration: entry.ownGeneration,
  };
}

export const toGrades = ({ grades: { s, a, b, c } }: FirmEntry): Grades => ({ s, a, b, c });
