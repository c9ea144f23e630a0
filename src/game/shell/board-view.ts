/** What the board is to show now: the planned world while planning, the world as it is otherwise. */
import { useMemo } from 'react';
import { newCampaign, type World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { BoardView } from '../board/index.ts';
import { type BoardLabels, viewFromWorld } from '../board/view-from-world.ts';
import { plateFigures } from '../figures/plate-figures.ts';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.ts';
import { planned } from '../ordering/preview.ts';
import { plates } from '../store/places.ts';
import { useGame } from '../store/use-game.ts';
import { usePlan } from '../store/use-plan.ts';

/** The words of a board for one world and firm. */
function labelsFor(words: Words, rules: Ruleset, world: World, firm: number): BoardLabels {
  const { t, name, quarter, count, share, fixed } = words;
  const me = world.firms[firm];
  const id = rules.firms[firm]?.id ?? '';
  const figures = me === undefined ? null : plateFigures(words, { rules, world, me });
  return {
    board: t('board.about', { firm: name('firm', id), quarter: quarter(world.calendar) }),
    captions: plates.map((plate) => ({ key: t(`panel.${plate}.title`), value: figures?.[plate] ?? '' })),
    port: t('board.port'),
    foreignMemory: t('board.foreignMemory'),
    ownChip: t('board.ownChip'),
    flow: (flow, owner, amount) =>
      t(`board.flow.${flow}`, { owner: t(`owner.${owner}`), amount: count(amount) }),
    fill: ({ kind, fill, size, mark }) =>
      t(`board.fill.${kind}`, {
        share: share(fill),
        maturity: fixed(fill, 2),
        quality: share(mark === undefined ? size : size / mark),
      }),
    name,
  };
}

/** The board of the player's firm in one world. */
export function boardViewOf(words: Words, rules: Ruleset, world: World, earlier?: World): BoardView {
  const firm = world.player;
  const labels = labelsFor(words, rules, world, firm);
  return viewFromWorld({
    ruleset: rules,
    world,
    firm,
    labels,
    ...(earlier === undefined ? {} : { earlier }),
  });
}

/** A world to look at while nothing is played: the opening of the longest scenario. */
function showpiece(rules: Ruleset): World | null {
  const scenario = rules.scenarios.toSorted((a, b) => b.quarters - a.quarters)[0];
  const firm = rules.firms[scenario?.playable[0] ?? 0];
  return scenario === undefined || firm === undefined
    ? null
    : newCampaign(rules, { scenario: scenario.id, firm: firm.id, seed: 1 });
}

export function useBoardView(): BoardView | null {
  const words = useWords();
  const rules = useGame((state) => state.rules);
  const campaign = useGame((state) => state.campaign);
  const planning = useGame((state) => state.phase === 'plan');
  // The picture follows the plan in a task of its own.
  const orders = usePlan();
  return useMemo(() => {
    if (rules === null) return null;
    if (campaign === null) {
      const world = showpiece(rules);
      return world === null ? null : boardViewOf(words, rules, world);
    }
    const { world, before } = campaign;
    return boardViewOf(words, rules, planning ? planned(rules, world, orders) : world, before);
  }, [words, rules, campaign, planning, orders]);
}
