/** Sound for as long as the game is on the page. */
import { useEffect } from 'react';
import { useGameApi } from '../store/use-game.ts';
import { watchSound } from './watch-sound.ts';

export function useSound(): void {
  const store = useGameApi();
  useEffect(() => watchSound(store), [store]);
}
