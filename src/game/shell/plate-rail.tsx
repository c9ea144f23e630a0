/** The six plates by name, beside the picture of each: the rail of the interface. */
import { type CSSProperties, use, useLayoutEffect, useState } from 'react';
import { usePlateFigures } from '../figures/plate-figures.ts';
import { useWords } from '../i18n/words-context.ts';
import { useKeys } from '../keys/use-keys.ts';
import { type PlateName, plates } from '../store/places.ts';
import { useGame } from '../store/use-game.ts';
import { useRovingFocus } from '../widgets/use-roving-focus.ts';
import { type CaptionSpace, linesThatFit, placeCaptions } from './captions.ts';
import { type Anchor, StageContext } from './stage.ts';
import './rails.css';

export function PlateRail() {
  const { t } = useWords();
  const { anchors } = use(StageContext);
  const close = useGame((state) => state.framed !== null);
  const { ref, onKeyDown } = useRovingFocus<HTMLUListElement>();
  // The topmost plate is read first, as it stands.
  const downwards = plates.map((plate, index) => ({ plate, index })).reverse();
  const [space, setSpace] = useState<CaptionSpace & { readonly rem: number }>({
    left: 0,
    top: 0,
    bottom: Number.MAX_SAFE_INTEGER,
    rem: 16,
  });
  // The stage changes its size when the board lays itself out anew, so it is measured then.
  useLayoutEffect(() => {
    const stage = anchors.length > 0 ? ref.current?.closest('.stage') : null;
    if (!stage) return;
    const box = stage.getBoundingClientRect();
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    setSpace({ left: box.left + 10 * rem, top: box.top + 5.5 * rem, bottom: box.bottom - 4.5 * rem, rem });
  }, [anchors, ref]);
  const captions = placeCaptions(anchors.toReversed(), space);
  const lines = linesThatFit(captions, space.rem);
  const placed = captions.length === plates.length && lines > 0;
  return (
    <nav
      className="plate-rail"
      data-placed={placed}
      data-lines={lines}
      data-close={close}
      aria-label={t('rail.stack')}
    >
      <ul className="plate-list" ref={ref} onKeyDown={onKeyDown}>
        {downwards.map(({ plate, index }, place) => (
          <PlateButton
            key={plate}
            plate={plate}
            digit={(index + 1) as PlateDigit}
            anchor={placed ? captions[place] : undefined}
          />
        ))}
      </ul>
    </nav>
  );
}

type PlateDigit = 1 | 2 | 3 | 4 | 5 | 6;

interface PlateButtonProps {
  readonly plate: PlateName;
  readonly digit: PlateDigit;
  readonly anchor: Anchor | undefined;
}

function PlateButton({ plate, digit, anchor }: PlateButtonProps) {
  const { t } = useWords();
  const keys = useKeys();
  const showPanel = useGame((state) => state.showPanel);
  const current = useGame((state) => state.panel === plate);
  const figure = usePlateFigures()[plate];
  const style: CSSProperties | undefined =
    anchor === undefined ? undefined : { left: `${anchor.x}px`, top: `${anchor.y}px` };
  return (
    <li className="plate-item" style={style}>
      <button
        type="button"
        data-stop
        className="plate-button"
        aria-current={current ? 'true' : undefined}
        aria-keyshortcuts={keys.aria(`plate${digit}`)}
        title={t(`plateAbout.${plate}`)}
        onClick={() => showPanel(plate)}
      >
        <span className="plate-name">
          <span className="key-hint" aria-hidden="true">
            {keys.text(`plate${digit}`)}
          </span>
          {t(`panel.${plate}.title`)}
        </span>
        <span className="plate-figure">{figure}</span>
      </button>
    </li>
  );
}
