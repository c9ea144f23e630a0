/** How the last quarter moved the firm among the others: marks reached for the first time, and rivals by name. */
import type { Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.ts';
import { orderLine } from '../ordering/order-text.ts';
import { type Milestone, milestones } from '../report/milestones.ts';
import { type Contest, contests } from '../rivals/contest.ts';
import { publicDeeds } from '../rivals/deeds.ts';
import { usePlay } from '../store/use-play.ts';
import { PanelPart } from './panel-frame.tsx';
import { ThingLink } from './thing-link.tsx';

function milestoneText({ t, share, count }: Words, milestone: Milestone): string {
  switch (milestone.key) {
    case 'first':
      return t('milestone.first');
    case 'mostlyOwn':
      return t('milestone.mostlyOwn');
    case 'survives':
      return t('milestone.survives', { share: share(milestone.mark) });
    case 'result':
      return t('milestone.result', { points: count(milestone.mark) });
    case 'axis':
      return t('milestone.axis', { axis: t(`axis.${milestone.axis}`), points: count(milestone.mark) });
  }
}

/** Marks reached for the first time in this campaign. */
export function Milestones() {
  const words = useWords();
  const { rules, campaign } = usePlay();
  const reached = milestones(rules, campaign.worlds);
  if (reached.length === 0) return null;
  return (
    <ul className="milestones" aria-label={words.t('milestone.title')}>
      {reached.map((milestone) => (
        <li key={JSON.stringify(milestone)}>
          <span className="milestone-word small">{words.t('milestone.title')}</span>
          <strong>{milestoneText(words, milestone)}</strong>
        </li>
      ))}
    </ul>
  );
}

function contestText(words: Words, contest: Contest): { readonly title: string; readonly text: string } {
  const { t, name, fixed, share } = words;
  const firm = name('firm', contest.firm);
  if ('measure' in contest) {
    const measure = contest.measure === 'result' ? t('bar.result') : t(`axis.${contest.measure}`);
    const values = { firm, measure, theirs: fixed(contest.theirs, 1), mine: fixed(contest.mine, 1) };
    return { title: t(`contest.${contest.key}.title`, values), text: t('contest.points', values) };
  }
  const values = {
    firm,
    segment: name('segment', contest.segment),
    points: fixed(contest.share * 100, 1),
    theirs: share(contest.theirs),
    mine: share(contest.mine),
    served: share(contest.served),
  };
  return { title: t(`contest.${contest.key}.title`, values), text: t(`contest.${contest.key}.text`, values) };
}

/** Rivals who passed the firm or were passed, who took its customers or lost them to it; each leads to their page. */
export function ContestPart() {
  const words = useWords();
  const { t, name } = words;
  const { rules, campaign, world, firms } = usePlay();
  const { report } = campaign;
  const told = report === undefined ? [] : contests(rules, campaign.before, world);
  if (report === undefined || told.length === 0) return null;
  return (
    <PanelPart title={t('contest.heading')}>
      <ul className="story">
        {told.map((contest) => {
          const { title, text } = contestText(words, contest);
          const against = contest.key === 'ahead' || contest.key === 'took';
          const at = firms.findIndex(({ id }) => id === contest.firm);
          const [deed] = against ? publicDeeds(rules, campaign, at, report.turn, { reasoned: false }) : [];
          return (
            <li key={JSON.stringify(contest)} data-tone={against ? 'loss' : 'gain'}>
              <strong>
                <ThingLink kind="firm" id={contest.firm} className="mention">
                  {title}
                </ThingLink>
              </strong>
              <p className="soft">
                {deed === undefined
                  ? text
                  : t('contest.withDeed', {
                      text,
                      firm: name('firm', contest.firm),
                      deed: orderLine(words, deed.order),
                    })}
              </p>
            </li>
          );
        })}
      </ul>
    </PanelPart>
  );
}
