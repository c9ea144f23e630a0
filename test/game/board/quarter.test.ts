import { describe, expect, test } from 'vitest';
import { advanceMotion, startTrack, stillMotion } from '../../../src/game/board/motion.ts';
import { advancePace, measureFrame, startPace, touchPace } from '../../../src/game/board/pace.ts';
import { fallOf, type QuarterScript, quarterLength, quarterMoment } from '../../../src/game/board/quarter.ts';

const quiet: QuarterScript = { arrivals: [], strike: null };
const rich: QuarterScript = {
  arrivals: Array.from({ length: 9 }, (_, i) => ({ id: `a${i}`, plate: 1 as const })),
  strike: { plate: 1, strength: 0.8 },
};

describe('the film of a quarter', () => {
  test('takes four to eight seconds', () => {
    expect(quarterLength(quiet)).toBe(4000);
    expect(quarterLength(rich)).toBeLessThanOrEqual(8000);
    expect(quarterLength(rich)).toBeGreaterThan(6000);
  });

  test.each([
    ['quiet', quiet],
    ['rich', rich],
  ] as const)('a %s quarter begins with the old and ends with the new', (_, script) => {
    const start = quarterMoment(script, 0);
    expect(start.revealed.every((share) => share === 0)).toBe(true);
    expect(start.settled.some(Boolean)).toBe(false);
    const end = quarterMoment(script, 1);
    expect(end.revealed.every((share) => share === 1)).toBe(true);
    expect(end.settled.every(Boolean)).toBe(true);
    expect(end.landed.every((share) => share === 1)).toBe(true);
    expect(end.front).toBeNull();
    expect(end.weather).toBe(1);
  });

  test('nothing ever goes backwards', () => {
    let last = quarterMoment(rich, 0);
    for (let t = 0; t <= 1; t += 0.01) {
      const now = quarterMoment(rich, t);
      for (const [plate, share] of now.revealed.entries())
        expect(share).toBeGreaterThanOrEqual(last.revealed[plate]!);
      for (const [i, share] of now.landed.entries()) expect(share).toBeGreaterThanOrEqual(last.landed[i]!);
      for (const [plate, done] of now.settled.entries())
        expect(Number(done)).toBeGreaterThanOrEqual(Number(last.settled[plate]!));
      expect(now.weather).toBeGreaterThanOrEqual(last.weather);
      last = now;
    }
  });

  test('the front climbs from the plate it strikes, and plates settle as it passes them', () => {
    let height = 0;
    for (let t = 0.72; t < 0.96; t += 0.01) {
      const { front, settled } = quarterMoment(rich, t);
      if (front === null) continue;
      expect(front).toBeGreaterThan(height - 1e-9);
      height = front;
      for (const [plate, done] of settled.entries()) if (plate >= 1) expect(done).toBe(front >= plate - 1e-9);
    }
    expect(height).toBeGreaterThan(4.5);
  });

  test('what arrives falls, bounces a little and rests', () => {
    expect(fallOf(0).height).toBe(1);
    expect(fallOf(0.72).height).toBeCloseTo(0, 6);
    expect(fallOf(0.85).height).toBeGreaterThan(0);
    expect(fallOf(1).height).toBeCloseTo(0, 6);
  });
});

describe('the pace', () => {
  test('riders start, and come to rest when the player is away', () => {
    const pace = startPace(1000);
    expect(advancePace(pace, 500)).toBe(true);
    expect(pace.energy).toBeGreaterThan(0);
    for (let i = 0; i < 10; i++) advancePace(pace, 200);
    expect(pace.energy).toBe(0);
    expect(advancePace(pace, 16)).toBe(false);
    touchPace(pace);
    expect(advancePace(pace, 16)).toBe(true);
  });

  test('under reduced motion nothing moves at all', () => {
    const pace = { ...startPace(1000), reducedMotion: true };
    expect(advancePace(pace, 16)).toBe(false);
    expect(pace.energy).toBe(0);
  });

  test('slow frames ask for the lighter picture, once, and quick first frames do not deceive', () => {
    const pace = startPace(1000);
    const answers: boolean[] = [];
    for (let i = 0; i < 60; i++) answers.push(measureFrame(pace, i < 12 ? 8 : 60));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(pace.detail).toBe('low');
    const crawling = startPace(1000);
    for (let i = 0; i < 8; i++) measureFrame(crawling, 300);
    expect(crawling.detail).toBe('low');
    const quick = startPace(1000);
    for (let i = 0; i < 60; i++) measureFrame(quick, 16);
    expect(quick.detail).toBe('full');
  });
});

test('tracks end exactly once, at their end, and can be stopped', () => {
  const motion = stillMotion();
  const seen: number[] = [];
  let ended = 0;
  startTrack(
    motion,
    100,
    (t) => seen.push(t),
    () => ended++,
  );
  const stop = startTrack(motion, 100, () => ended++);
  stop();
  for (let i = 0; i < 5; i++) advanceMotion(motion, 40);
  expect(seen).toEqual([0.4, 0.8, 1]);
  expect(ended).toBe(1);
  expect(motion.tracks.size).toBe(0);
});
