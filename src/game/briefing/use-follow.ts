/** Opening the page where something can be done about a matter. */
import { useGame } from '../store/use-game.ts';
import type { Matter } from './matters.ts';

export function useFollow(): (matter: Matter) => void {
  const showPanel = useGame((state) => state.showPanel);
  const showThing = useGame((state) => state.showThing);
  return ({ panel, thing }) => (thing === undefined ? showPanel(panel) : showThing(thing));
}
