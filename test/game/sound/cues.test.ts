import { expect, test } from 'vitest';
import type { News } from '../../../src/engine/index.ts';
import { cueOfSkipped, cuesOf } from '../../../src/game/sound/cues.ts';
import { motifs } from '../../../src/game/sound/motifs.ts';

const ME = 2;
const news = (kind: News['kind'], firm = ME): News => ({ kind, firm, values: {} });
const heard = (...list: News[]) => cuesOf({ news: list }, ME).map(({ motif }) => motif);

test('a quiet quarter only turns', () => {
  expect(heard()).toEqual(['turn']);
  expect(heard(news('rumour', -1), news('bottleneck'))).toEqual(['turn']);
});

test('what happened is heard once each, in the order of the picture', () => {
  expect(heard(news('effective', -1), news('landed'), news('landed'), news('licenceGranted'))).toEqual([
    'turn',
    'arrival',
    'licence',
    'shock',
  ]);
});

test('what concerns another firm alone is not heard', () => {
  expect(heard(news('landed', 0), news('licenceRefused', 1), news('effective', 0))).toEqual(['turn']);
  expect(heard(news('tipped', -1))).toEqual(['turn', 'tipping']);
});

test('at most four things are heard beside the turning, the weightiest of them', () => {
  const all = heard(
    news('landed'),
    news('runFailed'),
    news('effective'),
    news('dark'),
    news('tipped'),
    news('licenceGranted'),
  );
  expect(all).toHaveLength(5);
  expect(all).not.toContain('failure');
  expect(all).toContain('shock');
});

test('whoever skips hears the weightiest of what is left', () => {
  const cues = cuesOf({ news: [news('landed'), news('effective', -1)] }, ME);
  expect(cueOfSkipped(cues)).toBe('shock');
  expect(cueOfSkipped(cues.filter(({ motif }) => motif === 'turn'))).toBeNull();
});

test('every motif has a voice, a length and a pitch that speakers can give', () => {
  for (const { notes } of Object.values(motifs)) {
    for (const note of notes) {
      expect(note.length).toBeGreaterThan(0);
      expect(note.gain).toBeGreaterThan(0);
      expect(note.gain).toBeLessThanOrEqual(1);
      expect(note.pitch).toBeGreaterThan(25);
      expect(note.pitch).toBeLessThan(4000);
    }
  }
});
