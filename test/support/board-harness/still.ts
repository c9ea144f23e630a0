import { bakePlate, makeSurface } from '../../../src/game/board/bake.ts';
import { fitStack } from '../../../src/game/board/camera.ts';
import { PLATES } from '../../../src/game/board/board-view.ts';
import { placePlate } from '../../../src/game/board/layout.ts';
import { paintCalm, paintStorm } from '../../../src/game/board/paint/sky.ts';
import { paletteNamed } from '../../../src/game/board/palette.ts';
import { PLATE_BOUNDS } from '../../../src/game/board/projection.ts';
import { CUT_VIEW, PLAN_VIEW, START_VIEW } from '../../game/board/fixtures/views.ts';

const query = new URLSearchParams(location.search);
const view = { plan: PLAN_VIEW, cut: CUT_VIEW, start: START_VIEW }[query.get('view') ?? 'plan'] ?? PLAN_VIEW;
const only = query.get('plate');
const palette = paletteNamed('standard');
const w = innerWidth;
const h = innerHeight;
const screen = makeSurface(w, h);
document.getElementById('board')!.append(screen.canvas);
paintCalm(screen, w, h, palette);
const storm = makeSurface(480, 270);
paintStorm(storm, 480, 270, palette);
screen.globalAlpha = view.tension ** 1.5;
screen.drawImage(storm.canvas, 0, 0, w, h);
screen.globalAlpha = 1;
const fit = fitStack(w, h, { left: Math.max(150, w * 0.11), right: w * 0.27, top: 72, bottom: h < 800 ? 92 : 118 });
let { x: ox, y: oy, scale: unit } = fit.camera;
const rise = fit.rise;
if (only !== null) { unit = w / (PLATE_BOUNDS.width); ox = -PLATE_BOUNDS.x * unit; oy = -PLATE_BOUNDS.y * unit * 0.8 - (5 - Number(only)) * rise * unit; }
const t0 = performance.now();
for (const plate of PLATES) {
  if (only !== null && Number(only) !== plate) continue;
  const ctx = makeSurface(PLATE_BOUNDS.width * unit, PLATE_BOUNDS.height * unit);
  const t = performance.now();
  bakePlate(ctx, { plate, placed: placePlate(plate, view.bricks), bridges: view.bridges, flows: view.flows, rise }, { unit, originX: -PLATE_BOUNDS.x * unit, originY: -PLATE_BOUNDS.y * unit }, palette);
  console.log('plate', plate, Math.round(performance.now() - t));
  screen.drawImage(ctx.canvas, ox + PLATE_BOUNDS.x * unit, oy + (5 - plate) * rise * unit + PLATE_BOUNDS.y * unit);
}
console.log('all', Math.round(performance.now() - t0), 'unit', unit, 'rise', rise);
(window as unknown as { ready: boolean }).ready = true;
