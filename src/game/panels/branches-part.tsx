/** The tree of courses from one start: a picture, what each branch is, and one of them laid beside this one. */
import { useEffect, useRef } from 'react';
import { compareCampaigns } from '../../campaign/index.ts';
import { forecastFigures } from '../../engine/index.ts';
import { BranchTree } from '../charts/branch-tree.tsx';
import { useWords } from '../i18n/words-context.ts';
import { orderLine } from '../ordering/order-text.ts';
import type { Campaign } from '../store/campaign.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { DifferenceTable } from './difference-table.tsx';
import { PanelPart } from './panel-frame.tsx';

export function BranchesPart() {
  const { t, quarter } = useWords();
  const { campaign, world } = usePlay();
  const branches = useGame((state) => state.branches);
  const beside = useGame((state) => state.beside);
  const listBranches = useGame((state) => state.listBranches);
  const layBeside = useGame((state) => state.layBeside);
  const open = useGame((state) => state.open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another quarter or campaign makes another tree.
  useEffect(() => void listBranches(), [listBranches, campaign]);
  const start = (campaign.worlds[0] ?? world).calendar;
  const name = (at: number): string => t('past.side.that', { n: at + 1 });
  return (
    <PanelPart title={t('past.branches.title')}>
      {branches.length === 0 ? (
        <p className="soft small">{t('past.branches.none')}</p>
      ) : (
        <BranchTree
          label={t('past.branches.picture')}
          quarters={world.length}
          lines={[
            { key: campaign.id, label: t('past.branches.this'), shared: 0, length: world.turn },
            ...branches.map(({ id, shared, file }, at) => ({
              key: id,
              label: name(at),
              shared,
              length: file.quarters.length,
            })),
          ]}
        />
      )}
      {branches.length === 0 ? null : (
        <ul className="rows">
          {branches.map(({ id, shared, file }, at) => (
            <li key={id} className="branch">
              <span>
                <strong>{name(at)}</strong>{' '}
                <span className="soft small">
                  {t('past.branches.parts', {
                    count: shared,
                    quarter: quarter(start + file.quarters.length),
                  })}
                </span>
              </span>
              <span className="branch-buttons">
                <button type="button" className="button small" onClick={() => void layBeside(id)}>
                  {t('past.branches.compare')} <span className="hidden-text">{name(at)}</span>
                </button>
                <button type="button" className="button small" onClick={() => void open(id)}>
                  {t('past.branches.open')} <span className="hidden-text">{name(at)}</span>
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {beside === null ? null : (
        <SideBySide other={beside} number={branches.findIndex(({ id }) => id === beside.id) + 1} />
      )}
    </PanelPart>
  );
}

function SideBySide({ other, number }: { readonly other: Campaign; readonly number: number }) {
  const words = useWords();
  const { t, quarter, quarterShort } = words;
  const { campaign, world } = usePlay();
  const both = Math.min(campaign.worlds.length, other.worlds.length) - 1;
  const [mine, theirs] = [campaign.worlds[both] ?? world, other.worlds[both] ?? other.world];
  const differences = compareCampaigns(campaign.file, other.file).orders.filter(
    ({ firm }) => firm === campaign.firm,
  );
  const start = (campaign.worlds[0] ?? world).calendar;
  const place = useRef<HTMLElement>(null);
  // Whoever asked for it is taken to it; whoever comes back to this panel begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another course laid beside this one is asked for anew.
  useEffect(() => {
    if (document.activeElement?.closest('.branch') != null) place.current?.focus();
  }, [other]);
  return (
    <section className="flip" ref={place} tabIndex={-1} aria-label={t('past.side.title', { n: number })}>
      <h3>{t('past.side.title', { n: number })}</h3>
      <p className="soft small">{t('past.side.at', { quarter: quarter(mine.calendar - 1) })}</p>
      <DifferenceTable
        caption={t('past.difference')}
        first={{ head: t('past.side.this'), world: mine }}
        second={{ head: t('past.side.that', { n: number }), world: theirs }}
        figures={forecastFigures}
      />
      <h4>{t('past.side.orders')}</h4>
      {differences.length === 0 ? <p className="soft small">{t('past.side.same')}</p> : null}
      <ul className="rows small">
        {differences.flatMap(({ quarter: turn, onlyFirst, onlySecond }) =>
          [
            ...onlyFirst.map((order) => ({ order, where: t('past.side.onlyThis') })),
            ...onlySecond.map((order) => ({ order, where: t('past.side.onlyThat') })),
          ].map(({ order, where }) => (
            <li key={`${turn}/${where}/${JSON.stringify(order)}`}>
              {quarterShort(start + turn)} <span className="tag">{where}</span> {orderLine(words, order)}
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
