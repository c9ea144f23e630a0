/** Figures in React: by their id, of the firm that is played. */
import { useGame } from '../store/use-game.ts';
import { visibleCampaign } from '../store/use-play.ts';
import { type Reading, readFigure } from './reading.ts';

/** The reading of a figure, or undefined when there is no campaign or no such figure. */
export function useFigure(id: string): Reading | undefined {
  const rules = useGame((state) => state.rules);
  const campaign = useGame(visibleCampaign);
  return rules === null || campaign === null ? undefined : readFigure(rules, campaign, id);
}

/** The id of a figure of the firm that is played: `cash` becomes `firm/alibaba/cash`. */
export function useOwnFigureId(path: string): string {
  const firm = useGame((state) => state.campaign?.firm ?? '');
  return `firm/${firm}/${path}`;
}
