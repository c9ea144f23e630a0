/** Said once when a campaign is decided: what is as good as certain, and the two ways on. */
import { Explained } from '../almanac/explained.tsx';
import { type Decided, FUTURES, OTHER_SHARE } from '../ending/decided.ts';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';

/** The finding in a sentence. */
export function decidedText({ t, look, share, fixed, count }: Words, decided: Decided): string {
  const values = { share: share(decided.share), count: count(FUTURES) };
  if (decided.kind === 'loss') {
    const ending = look('endings', `ending.${decided.ending}.title`) ?? decided.ending;
    return t('decided.loss', { ...values, ending, quarters: count(decided.quarters) });
  }
  const grade = look('endings', `grade.${decided.grade.toLowerCase()}`) ?? decided.grade;
  const { low, high } = decided;
  return t('decided.grade', { ...values, grade, low: fixed(low, 1), high: fixed(high, 1) });
}

export function DecidedPart() {
  const words = useWords();
  const { t, count } = words;
  const decided = useGame((state) => state.decided);
  const playOn = useGame((state) => state.playOn);
  const endHere = useGame((state) => state.endHere);
  if (decided === null) return null;
  return (
    <section className="lesson" aria-label={t('decided.title')}>
      <h3>{t('decided.title')}</h3>
      <p role="status">{decidedText(words, decided)}</p>
      <p className="soft small">
        <Explained text={t('decided.about', { n: count(OTHER_SHARE * 100) })} />
      </p>
      <div className="button-row">
        <button type="button" className="button" onClick={endHere}>
          {t('button.endHere')}
        </button>
        <button type="button" className="button" onClick={playOn}>
          {t('button.playOn')}
        </button>
      </div>
    </section>
  );
}
