/** What holds in every campaign, whatever is ordered: finite, in range, conserved, repeatable, and never a crash. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillOffer, makeBot, randomOrders } from '../../../src/bots/index.ts';
import {
  checkOrder,
  cloneWorld,
  type Firm,
  firmsIn,
  newCampaign,
  type Order,
  possibleOrders,
  type Report,
  refusalReasons,
  resolveQuarter,
  type World,
  worldHash,
} from '../../../src/engine/index.ts';
import { baseRules } from '../../support/base-rules.ts';
import { quickBots } from '../../support/quick-bots.ts';

const ruleset = baseRules();
const firms = ruleset.firms.map(({ id }) => id);
const sizes = fc.constantFrom(ruleset.usualFirms, ruleset.firms.length);
const scenarios = fc.constantFrom('pragmatic-path', 'first-steps');
const playable = fc.constantFrom('alibaba', 'bytedance', 'tencent');

/** Every number that is not finite, by path. */
function unsound(value: unknown, path: string, found: string[] = []): string[] {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) found.push(`${path} = ${value}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) unsound(part, `${path}.${key}`, found);
  } else if (value === undefined) found.push(`${path} is missing`);
  return found;
}

const share = (x: number): boolean => x >= 0 && x <= 1;
const amount = (x: number): boolean => Number.isSafeInteger(x) && x >= 0;

/** Everything about a firm that is out of its range. */
function outOfRange(firm: Firm): string[] {
  const found: string[] = [];
  const hold = (ok: boolean, what: string): void => {
    if (!ok) found.push(what);
  };
  for (const [c, units] of firm.racks.entries()) hold(amount(units), `racks ${c} = ${units}`);
  for (const { units, deposit } of firm.backlog)
    hold(amount(units) && amount(deposit), `backlog ${units} ${deposit}`);
  for (const mw of firm.power) hold(amount(mw), `power ${mw}`);
  for (const heads of [firm.engineers, firm.rookies, ...firm.tasks]) hold(amount(heads), `heads ${heads}`);
  hold(
    firm.tasks.reduce((sum, heads) => sum + heads, 0) <= firm.engineers,
    'more heads at work than there are',
  );
  hold(
    amount(firm.debt) && Number.isSafeInteger(firm.cash) && amount(firm.book),
    `money ${firm.cash} ${firm.debt} ${firm.book}`,
  );
  for (const x of [
    ...firm.maturity,
    ...firm.ports,
    firm.favour,
    firm.board,
    firm.loyalty,
    firm.survival.share,
    firm.loud,
  ])
    hold(share(x), `share ${x}`);
  for (const x of Object.values(firm.chain)) hold(share(x), `concentration ${x}`);
  for (const x of Object.values(firm.axes)) hold(x >= 0 && x <= 100, `axis ${x}`);
  for (const { quality } of firm.models)
    hold(quality >= 0 && quality <= ruleset.training.qualityTop, `quality ${quality}`);
  for (const pool of firm.pools) {
    hold(amount(pool.train) && amount(pool.serve), `compute ${pool.train} ${pool.serve}`);
    hold(
      pool.trainUsed <= pool.train && share(pool.powered) && share(pool.trainShare),
      'a pool gives more than it has',
    );
  }
  for (const business of firm.business) {
    hold(share(business.share) && share(business.service), `business ${business.share} ${business.service}`);
    hold(
      amount(business.served) &&
        business.served <= business.demand &&
        business.servedForeign <= business.served,
      'more served than asked',
    );
  }
  return found;
}

function inventory(world: World, before: World, report: Report): string[] {
  const found: string[] = [];
  const told = (kind: string, firm: number, chip: string): number =>
    report.news.reduce(
      (sum, news) =>
        sum +
        (news.kind === kind && news.firm === firm && news.values['chip'] === chip
          ? Number(news.values['units'])
          : 0),
      0,
    );
  for (const [f, firm] of world.firms.entries()) {
    for (const [c, chip] of ruleset.chips.entries()) {
      const came = told('landed', f, chip.id) + told('delivered', f, chip.id);
      const had = before.firms[f]!.racks[c]!;
      const now = firm.racks[c]!;
      if (now > had + came || (had + came > 500 && now < (had + came) * 0.7))
        found.push(`${firms[f]} ${chip.id}: ${had} + ${came} -> ${now}`);
    }
  }
  for (const s of ruleset.segments.keys()) {
    const sum = (w: World): number => w.firms.reduce((total, firm) => total + firm.business[s]!.share, 0);
    if (Math.abs(sum(world) - sum(before)) > 1e-12)
      found.push(`shares of segment ${s}: ${sum(before)} -> ${sum(world)}`);
  }
  return found;
}

describe('in every campaign', () => {
  it('figures are finite, in range and conserved, with every firm ordering at random', () => {
    fc.assert(
      fc.property(fc.integer(), scenarios, playable, sizes, (seed, scenario, firm, size) => {
        let world = newCampaign(ruleset, { scenario, firm, seed, firms: size });
        expect(world.firms).toHaveLength(size);
        for (let quarter = 0; quarter < Math.min(world.length, 10); quarter++) {
          const orders = Object.fromEntries(
            firmsIn(ruleset, world).map(({ id }) => [id, randomOrders(ruleset, world, id)]),
          );
          const next = resolveQuarter(ruleset, world, orders);
          expect(unsound(next.world, 'world')).toEqual([]);
          expect(next.world.firms.flatMap(outOfRange)).toEqual([]);
          expect(inventory(next.world, world, next.report)).toEqual([]);
          world = next.world;
        }
      }),
      { numRuns: 10, examples: [[-1525947496, 'first-steps', 'alibaba', 6]] },
    );
  });

  it('the same start and orders give the same hashes, also after a detour through a file', () => {
    fc.assert(
      fc.property(fc.integer(), playable, fc.constantFrom(...quickBots), (seed, firm, bot) => {
        const play = (through: (world: World) => World): string => {
          let world = newCampaign(ruleset, { scenario: 'pragmatic-path', firm, seed });
          for (let quarter = 0; quarter < 6; quarter++) {
            world = through(
              resolveQuarter(ruleset, world, { [firm]: makeBot(bot)(ruleset, world, firm) }).world,
            );
          }
          return worldHash(world);
        };
        const straight = play((world) => world);
        expect(play((world) => cloneWorld(JSON.parse(JSON.stringify(world)) as World))).toBe(straight);
      }),
      { numRuns: 8 },
    );
  });

  it('resolving changes neither the world that went in nor anybody else when the ledger is off', () => {
    const world = newCampaign(ruleset, { scenario: 'pragmatic-path', firm: 'alibaba', seed: 9 });
    const hash = worldHash(world);
    const { world: withLedger } = resolveQuarter(ruleset, world, {});
    expect(worldHash(world)).toBe(hash);
    expect(worldHash(resolveQuarter(ruleset, world, {}, { ledger: false }).world)).toBe(
      worldHash(withLedger),
    );
  });

  it('whatever is offered may be ordered, with any legal number', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        playable,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
          minLength: 40,
          maxLength: 40,
        }),
        (seed, firm, luck) => {
          let at = 0;
          const next = (): number => luck[at++ % luck.length]!;
          let world = newCampaign(ruleset, { scenario: 'pragmatic-path', firm, seed });
          for (let quarter = 0; quarter < 3; quarter++) {
            for (const offer of possibleOrders(ruleset, world, firm)) {
              const order = fillOffer(offer, next);
              expect([order, checkOrder(ruleset, world, firm, [], order)]).toEqual([order, null]);
            }
            world = resolveQuarter(ruleset, world, {
              [firm]: makeBot('pragmatic')(ruleset, world, firm),
            }).world;
          }
        },
      ),
      { numRuns: 5 },
    );
  });
});

describe('hostile orders', () => {
  const world = newCampaign(ruleset, { scenario: 'pragmatic-path', firm: 'alibaba', seed: 5 });
  const untouched = worldHash(resolveQuarter(ruleset, world, { alibaba: [] }).world);

  it('are refused with a known reason and change nothing', () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.record({
        kind: fc.constantFrom(
          'buy',
          'place',
          'lobby',
          'ally',
          'answer',
          '__proto__',
          'constructor',
          'toString',
        ),
      }),
      fc.record({
        kind: fc.constant('buy'),
        chip: fc.constantFrom('h20', 'h200', '__proto__', ''),
        units: fc.constantFrom(Number.NaN, -1, 0.5, 1e12, Number.POSITIVE_INFINITY),
      }),
      fc.record({ kind: fc.constant('borrow'), amount: fc.constantFrom(-1e9, 1e13, '1e9', null) }),
    );
    fc.assert(
      fc.property(junk, (value) => {
        const order = value as Order;
        const refusal = checkOrder(ruleset, world, 'alibaba', [], order);
        if (refusal === null) return;
        expect(refusalReasons).toContain(refusal.reason);
        const { world: after, report } = resolveQuarter(ruleset, world, { alibaba: [order] });
        expect(report.orders[world.player]?.[0]?.refusal).toEqual(refusal);
        expect(worldHash(after)).toBe(untouched);
      }),
      { numRuns: 60 },
    );
  });
});
