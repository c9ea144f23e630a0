/** A tracked figure on screen: a number that answers "why?" when it is pressed. */
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { figureAbout, figureChangeText, figureName, figureNumberText, figureText } from './figure-text.ts';
import { useFigure } from './use-figure.ts';

interface FigureValueProps {
  readonly id: string;
  /** Without the unit, for columns whose head names it. */
  readonly bare?: boolean;
  /** Shown instead of the number; the number stays in the description. */
  readonly children?: ReactNode;
}

export function FigureValue({ id, bare = false, children }: FigureValueProps) {
  const words = useWords();
  const askWhy = useGame((state) => state.askWhy);
  const reading = useFigure(id);
  if (reading === undefined) return null;
  const { info, value } = reading;
  const text = figureText(words, info, value);
  const shown = bare ? figureNumberText(words, info, value) : text;
  const exact =
    info.unit === 'share' || info.unit === 'level' || info.unit === 'points' ? '' : words.exact(value);
  const hint = [exact, figureAbout(words, info), words.t('why.hint')]
    .filter((part) => part !== '')
    .join('\n');
  return (
    <button
      type="button"
      className="figure"
      title={hint}
      aria-label={words.t('why.of', { figure: figureName(words, info), value: text })}
      onClick={() => askWhy(id)}
    >
      {children ?? shown}
    </button>
  );
}

/** How far the last quarter moved a figure; nothing when it did not move. */
export function FigureChange({ id }: { readonly id: string }) {
  const words = useWords();
  const reading = useFigure(id);
  if (reading === undefined || reading.change === 0) return null;
  return <span className="change">{figureChangeText(words, reading.info, reading.change)}</span>;
}

interface FigureRowProps {
  readonly id: string;
  readonly label?: ReactNode;
}

/** One line of a panel: what the figure is, what it stands at, how it moved. */
export function FigureRow({ id, label }: FigureRowProps) {
  const words = useWords();
  const reading = useFigure(id);
  if (reading === undefined) return null;
  return (
    <div className="row">
      <span>{label ?? figureName(words, reading.info)}</span>
      <span className="number">
        <FigureChange id={id} /> <FigureValue id={id} />
      </span>
    </div>
  );
}
