/** A text in which the words of the field lead to the almanac. */
import { useGame } from '../store/use-game.ts';
import { useAlmanac } from './use-almanac.ts';

/** Marks that never begin a line: they stay with the word before them. */
const STOPS = /^[.,;:!?)。，；：！？）、]+/u;

export function Explained({ text }: { readonly text: string }) {
  const almanac = useAlmanac();
  const inPlay = useGame((state) => state.campaign !== null);
  const here = useGame((state) => (state.panel === 'almanac' ? state.entry : null));
  const showEntry = useGame((state) => state.showEntry);
  if (almanac === null || !inPlay) return text;
  const pieces = almanac.mentions.cut(text);
  const stop = (at: number): string => STOPS.exec(pieces[at]?.text ?? '')?.[0] ?? '';
  return pieces.map(({ text: piece, entry }, at) => {
    const plain = pieces[at - 1]?.entry != null ? piece.slice(stop(at).length) : piece;
    if (entry === null) return plain;
    if (entry === here) return piece + stop(at + 1);
    const word = (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move.
        key={at}
        type="button"
        className="mention"
        title={almanac.byId.get(entry)?.about}
        onClick={() => showEntry(entry)}
      >
        {piece}
      </button>
    );
    return stop(at + 1) === '' ? (
      word
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move.
      <span key={at} className="whole-word">
        {word}
        {stop(at + 1)}
      </span>
    );
  });
}
