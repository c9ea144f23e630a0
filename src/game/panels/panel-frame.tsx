/** The frame of the panel on the right: a heading that takes the focus when the panel changes, and a way back. */
import { type ReactNode, useEffect, useRef } from 'react';
import { entryOfThing } from '../almanac/entries.ts';
import { Explained } from '../almanac/explained.tsx';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { Icon } from '../widgets/icon.tsx';
import { leftLink } from './page-focus.ts';
import './panel.css';

interface PanelFrameProps {
  readonly title: ReactNode;
  readonly about?: ReactNode;
  /** What identifies the page; the focus goes to the heading when it changes. */
  readonly page: string;
  readonly children: ReactNode;
}

export function PanelFrame({ title, about, page, children }: PanelFrameProps) {
  const { t } = useWords();
  const goBack = useGame((state) => state.goBack);
  const parent = useParent();
  const heading = useHeadingFocus(page);
  const entry = useGame(({ thing }) =>
    thing !== null && page === entryOfThing(thing) ? entryOfThing(thing) : null,
  );
  const showEntry = useGame((state) => state.showEntry);
  return (
    <div className="panel" key={page}>
      <div className="panel-head">
        {parent === null ? null : (
          <button type="button" className="crumb" onClick={goBack}>
            <Icon name="back" /> {parent} <span className="hidden-text">{t('button.back')}</span>
          </button>
        )}
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {about === undefined ? null : (
          <p className="soft">{typeof about === 'string' ? <Explained text={about} /> : about}</p>
        )}
      </div>
      {children}
      {entry === null ? null : (
        <button type="button" className="crumb" onClick={() => showEntry(entry)}>
          {t('almanac.open')} <Icon name="next" />
        </button>
      )}
    </div>
  );
}

/** The name of the page that the way back leads to, or null when there is none. */
function useParent(): string | null {
  const { t, name } = useWords();
  return useGame(({ panel, thing, entry, way }) => {
    const from = way.at(-1);
    if (from?.thing) return name(from.thing.kind, from.thing.id);
    if (from !== undefined) return t(`panel.${from.panel}.title`);
    return thing !== null || entry !== null ? t(`panel.${panel}.title`) : null;
  });
}

let lastPage = '';

/**
 * Moves the focus to the heading when another page is shown, but not when the reader is elsewhere at work: only a
 * focus that was lost with the old page, or that asked for this one, is moved.
 */
function useHeadingFocus(page: string) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (page === lastPage) return;
    lastPage = page;
    const { activeElement } = document;
    const lost = activeElement === null || activeElement === document.body || !activeElement.isConnected;
    const inside = activeElement?.closest('.side') !== null;
    const side = ref.current?.closest<HTMLElement>('.side') ?? null;
    side?.scrollTo({ top: 0 });
    if (lost || inside) (leftLink(side) ?? ref.current)?.focus({ preventScroll: leftLink(side) === null });
  }, [page]);
  return ref;
}

/** A part of a panel with a small heading. */
export function PanelPart({
  title,
  aside,
  children,
}: {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="panel-part">
      <div className="part-head">
        <h3>{title}</h3>
        {aside === undefined ? null : <span className="soft small">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
