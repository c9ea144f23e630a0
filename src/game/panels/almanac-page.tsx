/** One entry of the almanac: what it is, its picture, its background, its numbers and where they come from. */
import { useMemo } from 'react';
import type { Entry } from '../almanac/entries.ts';
import { Explained } from '../almanac/explained.tsx';
import { fieldName, unitName } from '../almanac/field-names.ts';
import { type Figure, numbersOf, originOf } from '../almanac/numbers.ts';
import { bundledCards, cardOfNumber } from '../assumptions/bundled-cards.ts';
import { CompareBars } from '../charts/compare-bars.tsx';
import { useWords } from '../i18n/words-context.ts';
import { pictureOf } from '../pictures/entry-pictures.ts';
import { Picture } from '../pictures/picture.tsx';
import { useBoardView } from '../shell/board-view.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { OwnerMark } from '../widgets/owner-mark.tsx';
import { AssumptionPart } from './assumption-part.tsx';
import { ownerOfChannel } from './chips-panel.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';

const stages = ['rumour', 'draft', 'effective'] as const;
const specs = ['bf16', 'bandwidth', 'memory', 'power'] as const;

export function AlmanacPage({ entry }: { readonly entry: Entry }) {
  const { t } = useWords();
  const follow = useGame((state) => state.follow);
  const { rules } = usePlay();
  const { id, about, more, thing } = entry;
  const card = bundledCards(rules).find((one) => id === `assumption/${one.id}`);
  const board = useBoardView();
  // biome-ignore lint/correctness/useExhaustiveDependencies: things are drawn as they are, not as they stand this quarter.
  const picture = useMemo(() => pictureOf(rules, id, board?.bricks ?? [], card?.number), [rules, id, card]);
  return (
    <PanelFrame
      page={`almanac/${id}`}
      title={
        <span className="with-mark">
          <Mark entry={entry} /> {entry.name}
        </span>
      }
      about={about}
    >
      {picture === null ? null : <Picture vignette={picture} />}
      {id.startsWith('limit/') ? <p className="soft small">{t('almanac.outlined')}</p> : null}
      {id.startsWith('chip/') ? <ChipPicture chip={id.slice('chip/'.length)} /> : null}
      {card === undefined ? null : <AssumptionPart card={card} />}
      {id.startsWith('event/') ? <EventStages event={id.slice('event/'.length)} /> : null}
      {more === '' ? null : (
        <>
          <p>
            <Explained text={more} />
          </p>
          <p className="soft small">{t('almanac.sources')}</p>
        </>
      )}
      {thing === null ? null : (
        <button type="button" className="button self-start" onClick={() => follow(thing)}>
          {t('almanac.see')}
        </button>
      )}
      <Numbers name={entry.numbers} />
    </PanelFrame>
  );
}

/** Whose it is, for what belongs to somebody. */
function Mark({ entry: { id } }: { readonly entry: Entry }) {
  const { rules } = usePlay();
  const [kind, name] = id.split('/');
  const chip = kind === 'chip' ? rules.chips.find((one) => one.id === name) : undefined;
  if (chip !== undefined) return <OwnerMark owner={ownerOfChannel[chip.channel]} />;
  const family = kind === 'family' ? rules.families.find((one) => one.id === name) : undefined;
  return family === undefined ? null : <OwnerMark owner={family.ownership} />;
}

/** The chip against the best of all, measure by measure: why "which is better?" has no single answer. */
function ChipPicture({ chip: id }: { readonly chip: string }) {
  const { t, count, fixed } = useWords();
  const { rules } = usePlay();
  const chip = rules.chips.find((one) => one.id === id);
  if (chip === undefined) return null;
  const texts = {
    bf16: `${count(chip.bf16)} TFLOPS`,
    bandwidth: `${fixed(chip.bandwidth, 1)} TB/s`,
    memory: `${count(chip.memory)} GB`,
    power: `${count(chip.power)} W`,
  } as const;
  return (
    <PanelPart title={t('almanac.compared')}>
      <CompareBars
        owner={ownerOfChannel[chip.channel]}
        rows={specs.map((spec) => ({
          key: spec,
          label: t(`almanac.bar.${spec}`),
          share: chip[spec] / Math.max(...rules.chips.map((one) => one[spec])),
          text: texts[spec],
        }))}
      />
    </PanelPart>
  );
}

function EventStages({ event }: { readonly event: string }) {
  const { t, look } = useWords();
  return (
    <ul className="story">
      {stages.map((stage) => {
        const text = look('events', `event.${event}.${stage}`);
        return text === null ? null : (
          <li key={stage}>{t('almanac.stage', { stage: t(`shock.stage.${stage}`), text })}</li>
        );
      })}
    </ul>
  );
}

function Numbers({ name }: { readonly name: string }) {
  const words = useWords();
  const { t } = words;
  const { rules } = usePlay();
  const origin = originOf(rules, name);
  const figures = numbersOf(rules, name);
  const showEntry = useGame((state) => state.showEntry);
  const disputed = (key: string) => cardOfNumber(rules, `${name}.${key}`);
  return (
    <>
      {origin === null ? null : (
        <details className="soft small">
          <summary>{t('almanac.origin')}</summary>
          <p>{t('almanac.from', { file: origin.file, line: origin.line, source: origin.source })}</p>
        </details>
      )}
      {figures.length === 0 ? null : (
        <DataTable
          caption={t('almanac.numbers')}
          rows={figures}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'name',
              head: t('almanac.name'),
              cell: ({ key, line }) => (
                <span className="field-name" title={`${line.file}:${line.line} ${key}`}>
                  {fieldName(words, name, key)}
                </span>
              ),
            },
            {
              key: 'value',
              head: t('almanac.value'),
              number: true,
              cell: ({ key, value, line }) => {
                const card = disputed(key);
                return (
                  <>
                    {value} <span className="soft small">{unitName(words, line.unit)}</span>
                    {card === undefined ? null : (
                      <button
                        type="button"
                        className="mention"
                        onClick={() => showEntry(`assumption/${card.id}`)}
                      >
                        {t('assumption.disputed')}
                      </button>
                    )}
                  </>
                );
              },
            },
            // Where every number has the source of the whole entry, it is not said once more on each line.
            ...(figures.every(({ line }) => line.source === origin?.source)
              ? []
              : [
                  {
                    key: 'source',
                    head: t('almanac.source'),
                    cell: ({ line }: Figure) => <span className="soft small">{line.source}</span>,
                  },
                ]),
          ]}
        />
      )}
    </>
  );
}
