import { describe, expect, test } from 'vitest';
import type { BoardView, BrickView } from '../../../src/game/board/board-view.ts';
import { relationsOf } from '../../../src/game/board/relations.ts';
import { diffViews, strikeOf, viewAtNoon } from '../../../src/game/board/view-diff.ts';
import { CUT_VIEW, PLAN_VIEW } from './fixtures/views.ts';

function change(id: string, to: Partial<BrickView>): BoardView {
  return {
    ...PLAN_VIEW,
    bricks: PLAN_VIEW.bricks.map((brick) => (brick.id === id ? { ...brick, ...to } : brick)),
  };
}

describe('the difference of two views', () => {
  test('the same view needs nothing', () => {
    expect(diffViews(PLAN_VIEW, { ...PLAN_VIEW })).toEqual({ plates: [], arrivals: [], darkened: [] });
  });

  test('a label or a dependence is not drawn and repaints nothing', () => {
    expect(diffViews(PLAN_VIEW, change('cann', { label: '昇腾', standsOn: [] })).plates).toEqual([]);
  });

  test('a fuller rack row repaints its plate alone', () => {
    expect(diffViews(PLAN_VIEW, change('h20', { fill: 0.1 })).plates).toEqual([1]);
  });

  test('a flow belongs to the plate it leaves', () => {
    const flows = PLAN_VIEW.flows.map((flow) => (flow.fromPlate === 3 ? { ...flow, density: 0 } : flow));
    expect(diffViews(PLAN_VIEW, { ...PLAN_VIEW, flows }).plates).toEqual([3]);
  });

  test('what was ordered and stands has arrived, and so has what grew much', () => {
    expect(diffViews(PLAN_VIEW, change('pack-b', { state: 'standing' })).arrivals).toEqual(['pack-b']);
    expect(diffViews(PLAN_VIEW, change('mem-b', { size: 0.6 })).arrivals).toEqual(['mem-b']);
    expect(diffViews(PLAN_VIEW, change('mem-b', { size: 0.22 })).arrivals).toEqual([]);
  });

  test('what lost its supply has gone dark, and the front starts on the lowest such plate', () => {
    const diff = diffViews(PLAN_VIEW, CUT_VIEW);
    expect(diff.darkened).toContain('port');
    expect(diff.darkened).toContain('training');
    expect(strikeOf(CUT_VIEW, diff)?.plate).toBe(0);
    expect(strikeOf(PLAN_VIEW, diffViews(PLAN_VIEW, PLAN_VIEW))).toBeNull();
  });

  test('at noon nothing has landed and nothing has gone dark', () => {
    const diff = diffViews(PLAN_VIEW, CUT_VIEW);
    const noon = viewAtNoon(PLAN_VIEW, CUT_VIEW, diff);
    for (const id of [...diff.darkened, ...diff.arrivals]) {
      expect(noon.bricks.find((brick) => brick.id === id)).toEqual(
        PLAN_VIEW.bricks.find((brick) => brick.id === id),
      );
    }
    expect(noon.flows).toEqual(PLAN_VIEW.flows);
    expect(noon.tension).toBe(CUT_VIEW.tension);
  });
});

describe('what stands on what', () => {
  test('dependences are followed to the ground and to the top', () => {
    const { below, above } = relationsOf(PLAN_VIEW.bricks, 'cann');
    expect([...below]).toEqual(expect.arrayContaining(['ascend-950', 'fab-n2', 'mem-a']));
    expect([...above]).toEqual(expect.arrayContaining(['recommender', 'north', 'consumer']));
    expect(below.has('port')).toBe(false);
    expect(above.has('sea')).toBe(false);
  });

  test('ties join lit bricks only, each once', () => {
    const { below, above, links } = relationsOf(PLAN_VIEW.bricks, 'cann');
    const lit = new Set(['cann', ...below, ...above]);
    for (const [upper, lower] of links) {
      expect(lit.has(upper)).toBe(true);
      expect(lit.has(lower)).toBe(true);
    }
    expect(new Set(links.map((link) => link.join())).size).toBe(links.length);
  });

  test('circles and unknown ids do no harm', () => {
    const brick = PLAN_VIEW.bricks[0]!;
    const bricks = [
      { ...brick, id: 'a', standsOn: ['b', 'nowhere'] },
      { ...brick, id: 'b', standsOn: ['a'] },
    ];
    const { below, above } = relationsOf(bricks, 'a');
    expect([...below]).toEqual(['b']);
    expect([...above]).toEqual(['b']);
  });
});
