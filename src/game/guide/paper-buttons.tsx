/** Buttons that put a part of the page on paper: by the browser's own print, and in the desktop game as a PDF file. */
import { type RefObject, useState } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { paper, printElement, savePdf } from './print.ts';

interface PaperButtonsProps {
  readonly of: RefObject<Element | null>;
  /** Proposed for the file. */
  readonly name: string;
  readonly className: string;
  /** What the print button says. */
  readonly print: string;
  /** Which part it is, for those who do not see where the buttons stand. */
  readonly about?: string;
}

export function PaperButtons({ of, name, className, print, about }: PaperButtonsProps) {
  const { t } = useWords();
  const [said, say] = useState('');
  const [shell] = useState(paper);
  const hidden = about === undefined ? null : <span className="hidden-text"> {about}</span>;
  const save = async (): Promise<void> => {
    if (shell === undefined || of.current === null) return;
    say('');
    try {
      if (await savePdf(of.current, name, shell)) say(t('guide.pdfSaved'));
    } catch (error) {
      say(t('guide.pdfFailed', { why: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <>
      <button
        type="button"
        className={className}
        onClick={() => of.current !== null && printElement(of.current)}
      >
        {print}
        {hidden}
      </button>
      {shell === undefined ? null : (
        <>
          <button type="button" className={className} onClick={() => void save()}>
            {t('guide.pdf')}
            {hidden}
          </button>
          <span role="status" className="small soft">
            {said}
          </span>
        </>
      )}
    </>
  );
}
