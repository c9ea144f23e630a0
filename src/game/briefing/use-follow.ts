/** Opening the page where something can be done about a matter. */
import { useGame } from '../store/use-game.ts';
import type { Matter } from './matters.ts';

export function useFollow(): (matter: Matter) => void {
  const follow = useGame((state) => state.follow);
  return ({ panel, thing }) => follow(thing ?? panel);
}
