/** A text in which the words of the field lead to the almanac. */
import { useGame } from '../store/use-game.ts';
import { useAlmanac } from './use-almanac.ts';

export function Explained({ text }: { readonly text: string }) {
  const almanac = useAlmanac();
  const inPlay = useGame((state) => state.campaign !== null);
  const here = useGame((state) => (state.panel === 'almanac' ? state.entry : null));
  const showEntry = useGame((state) => state.showEntry);
  if (almanac === null || !inPlay) return text;
  return almanac.mentions.cut(text).map(({ text: piece, entry }, at) =>
    entry === null || entry === here ? (
      piece
    ) : (
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
    ),
  );
}
