/** The panel on the right: which page it shows. */
import { type ComponentType, type ReactElement, useDeferredValue, useEffect, useMemo } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { AlmanacPanel } from '../panels/almanac-panel.tsx';
import { ApplicationsPanel, SegmentPage } from '../panels/applications-panel.tsx';
import { BriefingPanel } from '../panels/briefing-panel.tsx';
import { ChipPage } from '../panels/chip-page.tsx';
import { ChipsPanel } from '../panels/chips-panel.tsx';
import { CloudPanel, RegionPage } from '../panels/cloud-panel.tsx';
import { EndingPanel } from '../panels/ending-panel.tsx';
import { FinancePanel } from '../panels/finance-panel.tsx';
import { FamilyPage, FrameworksPanel } from '../panels/frameworks-panel.tsx';
import { ModelPage, ModelsPanel } from '../panels/models-panel.tsx';
import { OutlookPanel } from '../panels/outlook-panel.tsx';
import { pageShown } from '../panels/page-focus.ts';
import { PastPanel } from '../panels/past-panel.tsx';
import { PolicyPanel } from '../panels/policy-panel.tsx';
import { ReportPanel } from '../panels/report-panel.tsx';
import { ResolvePanel } from '../panels/resolve-panel.tsx';
import { FirmPage, RivalsPanel } from '../panels/rivals-panel.tsx';
import { LinePage, SupplyPanel } from '../panels/supply-panel.tsx';
import { WhyPanel } from '../panels/why-panel.tsx';
import type { PanelName, Phase, Thing } from '../store/places.ts';
import { useGame } from '../store/use-game.ts';
import { BoardTwin } from './board-twin.tsx';

const panels: Readonly<Record<PanelName, ComponentType>> = {
  supply: SupplyPanel,
  chips: ChipsPanel,
  frameworks: FrameworksPanel,
  models: ModelsPanel,
  cloud: CloudPanel,
  applications: ApplicationsPanel,
  outlook: OutlookPanel,
  policy: PolicyPanel,
  finance: FinancePanel,
  rivals: RivalsPanel,
  past: PastPanel,
  almanac: AlmanacPanel,
  twin: BoardTwin,
  briefing: BriefingPanel,
  report: ReportPanel,
  ending: EndingPanel,
};

const pages: Readonly<Record<Thing['kind'], ComponentType<{ readonly id: string }>>> = {
  chip: ChipPage,
  line: LinePage,
  family: FamilyPage,
  model: ModelPage,
  region: RegionPage,
  segment: SegmentPage,
  firm: FirmPage,
};

/**
 * The page that is asked for, drawn in slices behind the press that asked for it: the largest pages with the bar, the
 * rails and the strip that change with them would be one long task.
 */
export function SidePanel() {
  const { t } = useWords();
  const wide = useGame((state) => state.panel === 'ending' && state.trail.length === 0);
  const phase = useGame((state) => state.phase);
  const panel = useGame((state) => state.panel);
  const thing = useGame((state) => state.thing);
  const figure = useGame((state) => state.trail.at(-1));
  const page = useMemo(() => pageOf(phase, panel, thing, figure), [phase, panel, thing, figure]);
  const shown = useDeferredValue(page);
  const busy = shown !== page;
  useEffect(() => {
    if (!busy) pageShown();
  }, [busy]);
  return (
    <main className="side" data-wide={wide} aria-label={t('panel.label')} aria-busy={busy}>
      {shown}
    </main>
  );
}

function pageOf(
  phase: Phase,
  panel: PanelName,
  thing: Thing | null,
  figure: string | undefined,
): ReactElement {
  if (figure !== undefined) return <WhyPanel key={figure} figure={figure} />;
  if (phase === 'resolve') return <ResolvePanel />;
  if (thing !== null) {
    const ThingPage = pages[thing.kind];
    return <ThingPage key={thing.id} id={thing.id} />;
  }
  const Panel = panels[panel];
  return <Panel key={panel} />;
}
