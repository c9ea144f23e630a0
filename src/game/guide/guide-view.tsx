/** The teacher's guide to read on the screen, and to print whole or a chapter at a time. */
import { useMemo, useRef } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { type Chapter, guideOf } from './guide-text.ts';
import './guide.css';
import type { Block, Inline } from './markdown.ts';
import { PaperButtons } from './paper-buttons.tsx';

export function GuideView() {
  const { t, language } = useWords();
  const guide = useMemo(() => guideOf(language), [language]);
  const text = useRef<HTMLElement>(null);
  const show = (id: string): void => {
    const heading = text.current?.querySelector<HTMLElement>(`#${id} h2`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  return (
    <div className="guide">
      <nav className="guide-contents" aria-label={t('guide.contents')}>
        <ul>
          {guide.chapters.map(({ id, title }) => (
            <li key={id}>
              <button type="button" className="button quiet" onClick={() => show(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
        <PaperButtons of={text} name={guide.title} className="button" print={t('guide.print')} />
      </nav>
      <article className="guide-text" ref={text}>
        <h1>{guide.title}</h1>
        <Blocks blocks={guide.about} />
        {guide.chapters.map((chapter) => (
          <ChapterText key={chapter.id} chapter={chapter} />
        ))}
      </article>
    </div>
  );
}

function ChapterText({ chapter: { id, title, blocks } }: { readonly chapter: Chapter }) {
  const { t } = useWords();
  const section = useRef<HTMLElement>(null);
  return (
    <section id={id} ref={section}>
      <div className="guide-head">
        <h2 tabIndex={-1}>{title}</h2>
        <PaperButtons
          of={section}
          name={title}
          className="button quiet small guide-print"
          print={t('guide.printChapter')}
          about={title}
        />
      </div>
      <Blocks blocks={blocks} />
    </section>
  );
}

/** The guide never changes under the reader, so the place of a part is its key. */
function keyed<Part>(parts: readonly Part[]): { readonly key: string; readonly part: Part }[] {
  return parts.map((part, place) => ({ key: String(place), part }));
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return keyed(blocks).map(({ key, part }) => <OneBlock key={key} block={part} />);
}

function OneBlock({ block }: { readonly block: Block }) {
  if (block.kind === 'heading') return <h3>{block.text}</h3>;
  if (block.kind === 'table') return <GuideTable head={block.head} rows={block.rows} />;
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Pieces pieces={block.text} />
      </p>
    );
  }
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {keyed(block.items).map(({ key, part }) => (
        <li key={key}>
          <Pieces pieces={part} />
        </li>
      ))}
    </List>
  );
}

type Cells = readonly (readonly Inline[])[];

function GuideTable({ head, rows }: { readonly head: Cells; readonly rows: readonly Cells[] }) {
  return (
    <table className="table">
      <thead>
        <tr>
          {keyed(head).map(({ key, part }) => (
            <th key={key} scope="col">
              <Pieces pieces={part} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(rows).map(({ key, part: row }) => (
          <tr key={key}>
            {keyed(row).map(({ key: place, part }) => (
              <td key={place}>
                <Pieces pieces={part} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Inline[] }) {
  return keyed(pieces).map(({ key, part: { kind, text } }) => {
    if (kind === 'strong') return <strong key={key}>{text}</strong>;
    if (kind === 'em') return <em key={key}>{text}</em>;
    if (kind === 'code') return <code key={key}>{text}</code>;
    return <span key={key}>{text}</span>;
  });
}
