import { expect, test } from 'vitest';
import { newCampaign, resolveQuarter, type World } from '../../../src/engine/index.ts';
import { boardPresses, boardView } from '../../../src/game/briefing/board-view.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();

/** A firm that never orders anything, up to its end. */
function passive(firm: string): World[] {
  let world = newCampaign(rules, { scenario: 'pragmatic-path', firm, seed: 1 });
  const worlds = [world];
  while (world.firms[world.player]?.ended === '') {
    ({ world } = resolveQuarter(rules, world, { [firm]: [] }, { ledger: false }));
    worlds.push(world);
  }
  return worlds;
}

const viewAt = (worlds: readonly World[], turn: number) => {
  const [now, before] = [worlds[turn], worlds[Math.max(0, turn - 1)]];
  const view = now && before && boardView(rules, now, before);
  if (!view) throw new Error(`There is a board in quarter ${turn}.`);
  return view;
};

test.each(['alibaba', 'tencent', 'bytedance'])(
  '%s that orders nothing is warned years before it is removed',
  (firm) => {
    const worlds = passive(firm);
    const end = worlds.length - 1;
    const first = worlds.findIndex((_, turn) => turn > 0 && boardPresses(viewAt(worlds, turn)));
    expect(worlds[end]?.firms[worlds[end]?.player ?? 0]?.ended).toBe('removal');
    expect(end - first).toBeGreaterThanOrEqual(4);
    // From then on it is said in every briefing, with at least one wish that is not met.
    for (let turn = first; turn < end; turn++) {
      const view = viewAt(worlds, turn);
      expect(boardPresses(view), `quarter ${turn}`).toBe(true);
      expect(
        view.wishes.some(({ met }) => !met),
        `quarter ${turn}`,
      ).toBe(true);
    }
  },
);

test('at the opening nothing presses, and a calm board has no end in sight', () => {
  const world = newCampaign(rules, { scenario: 'pragmatic-path', firm: 'alibaba', seed: 1 });
  const view = boardView(rules, world, world);
  expect(view).toMatchObject({ change: 0, left: null });
  expect(view && boardPresses(view)).toBe(false);
});

test('the wishes are the measures of the rule', () => {
  const view = viewAt(passive('alibaba'), 4);
  const of = (key: string) => view.wishes.find((wish) => wish.key === key);
  expect(of('served')).toMatchObject({ met: false, need: rules.finance.boardServed });
  expect(of('worth')).toMatchObject({ met: false, need: rules.finance.boardExpects });
  expect(of('idle')).toMatchObject({ met: false, need: rules.finance.idleQuarters });
  expect(of('empty')).toMatchObject({ met: true });
});
