/** What the board thinks, what it asks for and how long it will wait: the rule's own measures, for plain words. Pure. */
import type { Firm, World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { PanelName } from '../store/places.ts';

/** One thing that the board asks for. */
export interface Wish {
  readonly key: 'served' | 'worth' | 'idle' | 'empty';
  readonly met: boolean;
  readonly now: number; // share served; value against a year ago; quarters of income in cash; yuan of cash
  readonly need: number;
  readonly panel: PanelName; // where most can be done about it
}

export interface BoardView {
  readonly level: number; // patience, 0 to 1
  readonly change: number; // last quarter
  /** Quarters until patience is gone at the pace of the last quarter; null while it does not fall. */
  readonly left: number | null;
  readonly atZero: number; // quarters at zero before it removes you
  readonly wishes: readonly Wish[];
}

/** Patience below which the board is brought up in the briefing while it falls, or so few quarters before it is gone. */
const LOW = 0.55;
const SOON = 8;

export function boardView({ finance }: Ruleset, world: World, before: World): BoardView | null {
  const [me, was] = [world.firms[world.player], before.firms[before.player]];
  if (me === undefined || was === undefined) return null;
  const asked = me.business.reduce((sum, { demand }) => sum + demand, 0);
  const done = me.business.reduce((sum, { served }) => sum + served, 0);
  const served = asked > 0 ? done / asked : 1;
  const worth = me.worth / Math.max(1, was.worthPast[0] ?? me.worth);
  const idle = quartersInCash(me);
  const change = world.turn === 0 ? 0 : me.board - was.board;
  return {
    level: me.board,
    change,
    left: change < 0 ? Math.ceil(me.board / -change) : null,
    atZero: finance.boardZero,
    wishes: [
      {
        key: 'served',
        met: served >= finance.boardServed,
        now: served,
        need: finance.boardServed,
        panel: 'chips',
      },
      {
        key: 'worth',
        met: worth >= finance.boardExpects,
        now: worth,
        need: finance.boardExpects,
        panel: 'applications',
      },
      {
        key: 'idle',
        met: !hoards(finance, world, me),
        now: idle,
        need: finance.idleQuarters,
        panel: 'chips',
      },
      { key: 'empty', met: me.cash > 0, now: me.cash, need: 0, panel: 'finance' },
    ],
  };
}

/** Cash in quarters of income: what the board calls idle from a point on. */
export function quartersInCash({ cash, platform, flows }: Firm): number {
  return Math.max(0, cash) / Math.max(1, platform + flows.revenue);
}

/** Whether the board counts a firm's cash as idle this quarter: the condition of its rule. */
export function hoards(finance: Ruleset['finance'], { turn }: World, firm: Firm): boolean {
  return turn >= finance.boardGrace && quartersInCash(firm) > finance.idleQuarters;
}

/** Whether the board is worth a warning in the briefing. */
export function boardPresses({ level, left }: BoardView): boolean {
  return level <= 0 || (left !== null && (level < LOW || left <= SOON));
}
