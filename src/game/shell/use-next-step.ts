/** What leads on from each phase. */
import { useCallback } from 'react';
import { pageStands } from '../panels/page-focus.ts';
import type { GameStore } from '../store/game-store.ts';
import { useGameApi } from '../store/use-game.ts';

/** Takes the one step that leads on from the present phase. */
export function takeNextStep({ phase, plan, commit, finishResolve, nextQuarter, leave }: GameStore): void {
  if (phase === 'briefing') plan();
  else if (phase === 'plan') void commit();
  else if (phase === 'resolve') finishResolve();
  else if (phase === 'report') nextQuarter();
  // a second press of the button that led here must not turn away from an ending that nobody has seen yet
  else if (phase === 'ending' && pageStands()) leave();
}

export function useNextStep(): () => void {
  const api = useGameApi();
  return useCallback(() => takeNextStep(api.getState()), [api]);
}
