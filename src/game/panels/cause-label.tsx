/** A cause in words, and the way further upstream: to a figure, an order, an event, a firm or a line of the rules. */
import type { WhyCause } from '../../engine/index.ts';
import { cardOfLine } from '../assumptions/bundled-cards.ts';
import { figureName } from '../figures/figure-text.ts';
import { readFigure } from '../figures/reading.ts';
import { through } from '../figures/through.ts';
import { useWords } from '../i18n/words-context.ts';
import { orderLine } from '../ordering/order-text.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';

/** Causes that say no more than the name of the figure that they lead to. */
const plain: ReadonlySet<string> = new Set(['component', 'axis']);

interface CauseLabelProps {
  readonly cause: WhyCause;
  /** Only the figure that it leads to, where the figures of a list tell its causes apart. */
  readonly brief?: boolean;
  /** Opens the line of the rules and its source, where a cause leads no further upstream. */
  readonly sourced?: boolean;
}

export function CauseLabel({ cause: { cause, source }, brief = false, sourced = false }: CauseLabelProps) {
  const words = useWords();
  const { look, name, t } = words;
  const { rules, campaign, firm } = usePlay();
  const { report } = campaign;
  const askWhy = useGame((state) => state.askWhy);
  const follow = useGame((state) => state.follow);
  const showEntry = useGame((state) => state.showEntry);
  const title = look('causes', `cause.${cause}`) ?? cause;
  const from = ((): string => {
    if (source.kind === 'order' && source.order !== null) return orderLine(words, source.order);
    if (source.kind === 'event') return look('events', `event.${source.id}.title`) ?? source.id;
    if (source.kind === 'instructor') return t('why.instructor');
    if (source.kind === 'firm') return name('firm', source.id);
    return '';
  })();
  if (source.kind === 'figure') {
    const info = readFigure(rules, campaign, source.id)?.info;
    const figure = info === undefined ? '' : figureName(words, info);
    return (
      <button
        type="button"
        className="figure"
        title={title}
        onClick={() => askWhy(report === undefined ? source.id : through(rules, report, source.id))}
      >
        {figure === '' || brief || figure.startsWith(title) || plain.has(cause) ? (
          figure || title
        ) : (
          <>
            {title} <span className="soft">{figure}</span>
          </>
        )}
      </button>
    );
  }
  if (source.kind === 'event') {
    return (
      <button type="button" className="figure" onClick={() => follow('policy')}>
        {from}
      </button>
    );
  }
  if (source.kind === 'order') {
    const whose = source.id === firm ? '' : t('why.by', { firm: name('firm', source.id) });
    return (
      <span title={title}>
        {from} <span className="soft">{whose}</span>
      </span>
    );
  }
  const place = source.line;
  const line =
    place === null ? undefined : t('why.line', { file: place.file, line: place.line, source: place.source });
  const card = place === null ? undefined : cardOfLine(rules, place);
  const said = (
    <>
      {title}
      {from === '' ? null : <span className="soft"> {from}</span>}
    </>
  );
  return (
    <span title={line}>
      {sourced && line !== undefined ? (
        <details className="cause-line">
          <summary className="figure">{said}</summary>
          <span className="soft small">{line}</span>
        </details>
      ) : (
        said
      )}
      {card === undefined ? null : (
        <button type="button" className="mention" onClick={() => showEntry(`assumption/${card.id}`)}>
          {t('assumption.disputed')}
        </button>
      )}
    </span>
  );
}
