/** The screen of a campaign in play: the bar, the stack with its rails, the panel, the strip. */
import { use } from 'react';
import { useGame } from '../store/use-game.ts';
import { DeskRail } from './desk-rail.tsx';
import { Legend } from './legend.tsx';
import { MattersStrip } from './matters-strip.tsx';
import { OrderStrip } from './order-strip.tsx';
import { PlateRail } from './plate-rail.tsx';
import { SidePanel } from './side-panel.tsx';
import { StageContext } from './stage.ts';
import { TopBar } from './top-bar.tsx';
import './play-screen.css';

export function PlayScreen() {
  const { place } = use(StageContext);
  const phase = useGame((state) => state.phase);
  return (
    <div className="play-screen" data-phase={phase}>
      <TopBar />
      <div className="stage">
        <div className="stage-view" ref={place} />
        <MattersStrip />
        <PlateRail />
        <DeskRail />
        <Legend />
      </div>
      <SidePanel />
      <OrderStrip />
    </div>
  );
}
