import { describe, expect, test } from 'vitest';
import { newCampaign, resolveQuarter } from '../../../src/engine/index.ts';
import { placeStack } from '../../../src/game/board/layout.ts';
import { type BoardLabels, brickIds, viewFromWorld } from '../../../src/game/board/view-from-world.ts';
import { baseRules } from '../../support/base-rules.ts';

const labels: BoardLabels = {
  board: 'board',
  captions: ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ key, value: '1' })),
  port: 'port',
  foreignMemory: 'memory from abroad',
  ownChip: 'own chip',
  flow: (flow, owner, amount) => `${flow} ${owner} ${amount}`,
  fill: ({ kind, fill }) => `${kind} ${fill}`,
  name: (kind, id) => `${kind} ${id}`,
};
const ruleset = baseRules();
const opening = newCampaign(ruleset, { scenario: 'pragmatic-path', firm: 'bytedance', seed: 'board' });
const worlds = [opening];
for (let quarter = 0; quarter < 6; quarter++) worlds.push(resolveQuarter(ruleset, worlds.at(-1)!, {}).world);

describe('the board of a real campaign', () => {
  test.each(worlds.map((world, quarter) => [quarter, world] as const))(
    'is whole and within its ranges in quarter %i',
    (quarter, world) => {
      const earlier = worlds[quarter - 1];
      for (let firm = 0; firm < world.firms.length; firm++) {
        const view = viewFromWorld({ ruleset, world, firm, labels, ...(earlier ? { earlier } : {}) });
        const ids = view.bricks.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const brick of view.bricks) {
          const shares = [
            brick.size,
            brick.fill,
            brick.pending ?? 0,
            brick.mark ?? 0,
            ...(brick.parts ?? []),
            ...Object.values(brick.mix ?? {}),
          ];
          for (const value of shares) {
            expect(value, brick.id).toBeGreaterThanOrEqual(0);
            expect(value, brick.id).toBeLessThanOrEqual(1);
          }
          expect(Math.abs(brick.trend), brick.id).toBeLessThanOrEqual(1);
          expect(brick.label.length).toBeGreaterThan(0);
          for (const other of brick.standsOn)
            expect(ids.includes(other) || other.startsWith('own-chip'), `${brick.id} on ${other}`).toBe(true);
        }
        for (const flow of view.flows) {
          expect(flow.density).toBeGreaterThanOrEqual(0);
          expect(flow.density).toBeLessThanOrEqual(1);
        }
        expect(view.flows).toHaveLength(15);
        expect(placeStack(view).flat()).toHaveLength(view.bricks.length);
      }
    },
  );

  test('shows what the firm has', () => {
    const firm = opening.player;
    const view = viewFromWorld({ ruleset, world: opening, firm, labels });
    const held = ruleset.chips.filter((_, c) => opening.firms[firm]!.racks[c]! > 0);
    for (const chip of held) {
      const row = view.bricks.find(({ id }) => id === brickIds.chip(chip.id));
      expect(row?.state, chip.id).toBe('standing');
      expect(row?.owner).toBe(chip.channel === 'imported' ? 'foreign' : chip.channel);
      if (chip.channel === 'imported') expect(row?.standsOn).toEqual([brickIds.port]);
    }
    expect(view.bricks.filter(({ plate }) => plate === 2)).toHaveLength(ruleset.families.length);
    expect(view.bricks.filter(({ plate }) => plate === 3)).toHaveLength(ruleset.models.length);
    expect(view.bricks.filter(({ plate }) => plate === 4)).toHaveLength(ruleset.regions.length);
    expect(view.bricks.filter(({ plate }) => plate === 5)).toHaveLength(ruleset.segments.length);
    expect(view.tension).toBe(opening.tension);
  });

  test('a lattice has a storey for each layer, as high as its maturity', () => {
    const view = viewFromWorld({ ruleset, world: opening, firm: 0, labels });
    const width = ruleset.layers.length;
    for (const [index, family] of ruleset.families.entries()) {
      const lattice = view.bricks.find(({ id }) => id === brickIds.family(family.id));
      expect(lattice?.parts).toEqual(opening.firms[0]!.maturity.slice(index * width, (index + 1) * width));
    }
  });

  test('the port goes dark when supply from abroad has ended, and what is under way before that keeps it open', () => {
    const cut = structuredClone(opening);
    cut.cut = true;
    const firm = cut.firms[cut.player]!;
    firm.shipments = [];
    firm.licences = [];
    const port = () =>
      viewFromWorld({ ruleset, world: cut, firm: cut.player, labels }).bricks.find(
        ({ id }) => id === brickIds.port,
      );
    expect(port()?.state).toBe('dark');
    firm.shipments = [{ chip: 0, units: 8000, price: 1, ordered: 8000, arrives: cut.calendar + 1, held: 0 }];
    expect(port()?.state).toBe('standing');
    expect(port()?.fill).toBeGreaterThan(0);
  });

  test('chips on order are a ghost until they stand', () => {
    const world = structuredClone(opening);
    const firm = world.firms[0]!;
    const chip = ruleset.chips.findIndex((one, c) => one.channel === 'domestic' && firm.racks[c] === 0);
    firm.backlog[chip]!.units = 5000;
    const row = () =>
      viewFromWorld({ ruleset, world, firm: 0, labels }).bricks.find(
        ({ id }) => id === brickIds.chip(ruleset.chips[chip]!.id),
      );
    expect(row()?.state).toBe('ordered');
    firm.racks[chip] = 2000;
    expect(row()?.state).toBe('standing');
    expect(row()?.pending).toBeGreaterThan(row()!.size);
  });

  test('trends come from the quarter before, and are flat without it', () => {
    const [first, second] = worlds as [typeof opening, typeof opening];
    const flat = viewFromWorld({ ruleset, world: second, firm: 0, labels });
    expect(flat.bricks.filter(({ kind }) => kind !== 'chip-lab').every(({ trend }) => trend === 0)).toBe(
      true,
    );
    const moving = viewFromWorld({ ruleset, world: second, firm: 0, labels, earlier: first });
    expect(moving.bricks.some(({ trend }) => trend !== 0)).toBe(true);
  });

  test('a firm that is not there is refused by name', () => {
    expect(() => viewFromWorld({ ruleset, world: opening, firm: 99, labels })).toThrow(/no firm 99/);
  });
});

test('a cut of supply climbs from plate to plate over the quarters that it takes', () => {
  let world = newCampaign(ruleset, { scenario: 'embargo', firm: 'alibaba', seed: 'look' });
  const foreign: number[][] = [];
  const portDark: boolean[] = [];
  let cutAt = -1;
  for (let quarter = 0; quarter < 16; quarter++) {
    const view = viewFromWorld({ ruleset, world, firm: world.player, labels });
    foreign.push(view.flows.filter(({ owner }) => owner === 'foreign').map(({ density }) => density));
    portDark.push(view.bricks.find(({ id }) => id === brickIds.port)!.state === 'dark');
    if (world.cut && cutAt < 0) cutAt = quarter;
    world = resolveQuarter(ruleset, world, {}).world;
  }
  const before = foreign[cutAt - 1]!;
  const thinned = [0, 1, 2, 3, 4].map((plate) =>
    foreign.findIndex((list, quarter) => quarter >= cutAt && list[plate]! < before[plate]! * 0.4),
  );
  // Chips without spares fail from the first quarter on, while those under way still arrive. Then the port is dark, and only
  // then have the plates above lost most of what they stood on.
  expect(cutAt).toBeGreaterThan(0);
  expect(portDark.indexOf(true)).toBeGreaterThan(cutAt);
  expect(thinned[0]).toBeGreaterThan(cutAt);
  for (const plate of [1, 2, 3, 4]) expect(thinned[plate], `plate ${plate}`).toBeGreaterThan(thinned[0]!);
  expect(foreign.at(-1)![0]).toBe(0);
});
