/** The four axes over a campaign as a drawing of its own; each line is named at its end and has a dash of its own. */
import { type AxisId, axisIds } from '../../engine/index.ts';
import { spread } from '../charts/spread.ts';
import type { Words } from '../i18n/words.ts';
import type { Campaign } from '../store/campaign.ts';
import { escaped } from './html.ts';

const strokes: Readonly<Record<AxisId, { readonly colour: string; readonly dash: string }>> = {
  compute: { colour: '#1d6fd1', dash: '' },
  sovereignty: { colour: '#c7371f', dash: '8 4' },
  ecosystem: { colour: '#8a6100', dash: '2 4' },
  value: { colour: '#101936', dash: '12 3 2 3' },
};

const size = { width: 720, height: 240, left: 30, right: 110, top: 10, bottom: 22 } as const;
const LABEL_HEIGHT = 14;
const A_YEAR = 4;

export function axesPicture({ t, quarterShort }: Words, { worlds, world }: Campaign): string {
  const { width, height, left, right, top, bottom } = size;
  const x = (at: number): number => left + (at / Math.max(1, worlds.length - 1)) * (width - left - right);
  const y = (points: number): number => top + (1 - points / 100) * (height - top - bottom);
  const course = axisIds.map((axis) => worlds.map(({ firms }) => firms[world.player]?.axes[axis] ?? 0));
  const ends = spread(
    course.map((values) => y(values.at(-1) ?? 0)),
    LABEL_HEIGHT,
    top,
    height - bottom,
  );
  const lines = axisIds.map((axis, at) => {
    const { colour, dash } = strokes[axis];
    const points = (course[at] ?? []).map((value, turn) => `${x(turn).toFixed(1)},${y(value).toFixed(1)}`);
    const line = `<polyline fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}" points="${points.join(' ')}"/>`;
    const place = `x="${width - right + 6}" y="${((ends[at] ?? 0) + 4).toFixed(1)}"`;
    return `${line}<text ${place} style="fill:${colour}">${escaped(t(`axis.${axis}`))}</text>`;
  });
  const grid = [0, 25, 50, 75, 100].map((points) => {
    const line = `<line x1="${left}" x2="${width - right}" y1="${y(points)}" y2="${y(points)}" stroke="#cdd6ea"/>`;
    return `${line}<text x="${left - 6}" y="${y(points) + 4}" text-anchor="end">${points}</text>`;
  });
  const ticks = worlds.flatMap(({ calendar }, at) => {
    if (at % A_YEAR !== 0) return [];
    const place = `x="${x(at).toFixed(1)}" y="${height - 4}" text-anchor="middle"`;
    return `<text ${place}>${escaped(quarterShort(calendar))}</text>`;
  });
  const drawn = [...grid, ...ticks, ...lines].join('');
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(t('ending.courseAbout'))}">${drawn}</svg>`;
}
