/** The words in React. */
import { createContext, use } from 'react';
import { makeWords, type Words } from './words.ts';

export const WordsContext = createContext<Words>(makeWords('en'));

export function useWords(): Words {
  return use(WordsContext);
}
