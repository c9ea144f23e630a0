/** A brick in words: whose it is, whether it works, how full it is, how it changed, and what it stands on. Pure. */
import type { BoardView, BrickView } from '../board/index.ts';
import type { Words } from '../i18n/words.ts';

const OWNERS = ['foreign', 'domestic', 'own'] as const;

/** Below this a change draws no chevron, and is not said either. */
const SEEN = 0.06;

function ownerText({ t, share }: Words, { owner, mix }: BrickView): string {
  const parts = mix === undefined ? [] : OWNERS.filter((one) => mix[one] > 0.005);
  if (mix === undefined || parts.length < 2) return t(`owner.${parts[0] ?? owner}`);
  return parts
    .map((one) => t('twin.share', { share: share(mix[one]), owner: t(`owner.${one}`) }))
    .join(' / ');
}

export function brickText(words: Words, view: BoardView, brick: BrickView): string {
  const { t, list } = words;
  const below = view.bricks.filter(({ id }) => brick.standsOn.includes(id)).map(({ label }) => label);
  const parts = [
    ownerText(words, brick),
    t(`twin.state.${brick.state}`),
    ...(brick.figure === undefined ? [] : [brick.figure]),
    ...(Math.abs(brick.trend) < SEEN ? [] : [t(brick.trend > 0 ? 'twin.grew' : 'twin.shrank')]),
    ...(below.length === 0 ? [] : [t('board.standsOn', { things: list([...new Set(below)]) })]),
  ];
  return t('twin.brick', {
    name: brick.label,
    parts: parts.join(words.language === 'en' ? ', ' : '，'),
  });
}
