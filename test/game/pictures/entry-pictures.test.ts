/** Every entry that stands for something has its picture, and no two different things look the same by mistake. */
import { expect, test } from 'vitest';
import { newCampaign } from '../../../src/engine/index.ts';
import { almanacEntries } from '../../../src/game/almanac/entries.ts';
import { bundledCards } from '../../../src/game/assumptions/bundled-cards.ts';
import { vignetteBounds } from '../../../src/game/board/vignette.ts';
import { makeWords } from '../../../src/game/i18n/words.ts';
import { pictureOf } from '../../../src/game/pictures/entry-pictures.ts';
import { boardViewOf } from '../../../src/game/shell/board-view.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();
const words = makeWords('en');
const world = newCampaign(rules, { scenario: 'pragmatic-path', firm: 'alibaba', seed: 1 });
const { bricks } = boardViewOf(words, rules, world);
const entries = almanacEntries(words, rules);
const numberOf = (id: string): string | undefined =>
  bundledCards(rules).find((card) => id === `assumption/${card.id}`)?.number;

test('every entry has a picture', () => {
  const without = entries.filter(({ id }) => pictureOf(rules, id, bricks, numberOf(id)) === null);
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('what the model leaves out is an outline beside what it counts', () => {
  const limits = entries.filter(({ group }) => group === 'limit');
  expect(limits.length).toBeGreaterThan(5);
  for (const { id } of limits) {
    const states = new Set(pictureOf(rules, id, bricks)?.placed.map(({ brick }) => brick.state));
    expect([...states].sort(), id).toEqual(['ordered', 'standing']);
  }
});

test('whatever a picture shows lies within its bounds, and nothing stands on anything else', () => {
  for (const { id } of entries) {
    const picture = pictureOf(rules, id, bricks, numberOf(id));
    if (picture === null) continue;
    const { width, height } = vignetteBounds(picture);
    expect(width / height, id).toBeGreaterThan(0.8);
    for (const [index, { place }] of picture.placed.entries()) {
      expect(place.x >= 0 && place.x + place.w <= picture.width + 1e-9, id).toBe(true);
      expect(place.y >= 0 && place.y + place.d <= picture.depth + 1e-9, id).toBe(true);
      for (const { place: other } of picture.placed.slice(index + 1)) {
        const apart =
          place.x + place.w <= other.x + 1e-9 ||
          other.x + other.w <= place.x + 1e-9 ||
          place.y + place.d <= other.y + 1e-9 ||
          other.y + other.d <= place.y + 1e-9;
        expect(apart, id).toBe(true);
      }
    }
  }
});

test('an event that tightens supply goes dark under a storm, and one that loosens it does not', () => {
  const card = (direction: string) =>
    rules.events.find((one) => one.origin === 'washington' && one.direction === direction);
  const [hard, mild] = [card('tightens'), card('loosens')].map((one) =>
    pictureOf(rules, `event/${one?.id}`, bricks),
  );
  expect([hard?.mood, hard?.placed[0]?.brick.state]).toEqual(['storm', 'dark']);
  expect([mild?.mood, mild?.placed[0]?.brick.state]).toEqual(['clear', 'standing']);
});

test('whose a chip is can be seen in its picture', () => {
  for (const { id, channel } of rules.chips) {
    const owners = new Set(pictureOf(rules, `chip/${id}`, bricks)?.placed.map(({ brick }) => brick.owner));
    expect([...owners]).toEqual([channel === 'imported' ? 'foreign' : channel]);
  }
});
