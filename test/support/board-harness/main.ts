/** A page with nothing but the board on it: `?view=plan|cut|start|world`, `?palette=standard|colour-blind|tritan`, `?panel=0`. For looking and measuring. */
import { createBoard, type PaletteName } from '../../../src/game/board/index.ts';
import { CUT_VIEW, PLAN_VIEW, START_VIEW } from '../../game/board/fixtures/views.ts';
import { realView } from './real-view.ts';

const query = new URLSearchParams(location.search);
const views = { plan: PLAN_VIEW, cut: CUT_VIEW, start: START_VIEW };
const asked = query.get('view') ?? 'plan';
const view = asked === 'world' ? realView(query) : (views[asked as keyof typeof views] ?? PLAN_VIEW);
const parent = document.getElementById('board')!;
const small = innerHeight < 800;
const board = createBoard(parent, {
  palette: (query.get('palette') ?? 'standard') as PaletteName,
  restAfter: Number(query.get('rest') ?? 20_000),
  reducedMotion: query.has('reduced'),
  insets:
    query.get('panel') === '0'
      ? { left: 0, top: 0, right: 0, bottom: 0 }
      : {
          left: Math.max(150, innerWidth * 0.11),
          right: Math.min(500, innerWidth * 0.27),
          top: 72,
          bottom: small ? 92 : 118,
        },
});
const captions = document.createElement('div');
captions.className = 'captions';
document.body.append(captions);
const words = view.plates.map(({ caption }) => {
  const item = document.createElement('div');
  item.innerHTML = `<b>${caption.key}</b><br>${caption.value}`;
  captions.append(item);
  return item;
});
const lay = () => {
  for (const { plate, x, y } of board.plateAnchors())
    words[plate]!.style.transform = `translate(${x - 190}px, ${y - 30}px)`;
};
board.onLayout(lay);
board.show(view);
const heard: { hover: unknown[]; select: unknown[] } = { hover: [], select: [] };
board.onHover((hit) => heard.hover.push(hit));
board.onSelect((id) => heard.select.push(id));
await board.ready;
lay();
Object.assign(window, { board, views, heard, ready: true });
