/** A copied world is the same world in its own memory, and the hash sees every single value of it. */
import { describe, expect, it } from 'vitest';
import { cloneWorld, type World, worldHash } from '../../src/engine/index.ts';
import { opening, resolve } from '../support/test-world.ts';

/** A world in which every kind of thing is under way. */
function busy(): World {
  const { world } = resolve(opening({ seed: 12 }), {}, 9);
  const firm = world.firms[0]!;
  firm.licences.push({ chip: 1, units: 5, answer: 9000 });
  firm.applications.push({ chip: 1, units: 5, answer: 9000 });
  firm.alliances.push({ partner: 1, kind: 'pool', family: 1, left: 2 });
  firm.promises.push({ programme: 0, left: 2, paid: 3, domestic: 4, all: 5 });
  firm.building.push({ place: 0, amount: 3, ready: 9000 });
  firm.shipments.push({ chip: 1, units: 5, price: 7, ordered: 8998, arrives: 9000, held: 1 });
  world.factors.push({ name: 1, key: 0, times: 0.5, until: 9000, event: 2, firm: -1 });
  const odds = { odds: 0.5, low: 0.4, high: 0.6 };
  world.shocks.push({ event: 1, stage: 'draft', due: 9000, target: -1, ...odds, began: 8100 });
  return world;
}

/** Every object and list in a value. */
function parts(value: unknown, found: object[] = []): object[] {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value);
  for (const one of Object.values(value)) parts(one, found);
  return found;
}

/** Calls `visit` with every object or list and each key of it that holds a plain value. */
function eachValue(world: World, visit: (owner: Record<string, unknown>, key: string) => void): void {
  for (const owner of parts(world) as Record<string, unknown>[])
    for (const [key, value] of Object.entries(owner)) if (typeof value !== 'object') visit(owner, key);
}

describe('a clone', () => {
  it('is equal, value by value, and in the order of its fields', () => {
    const world = busy();
    expect(JSON.stringify(cloneWorld(world)) === JSON.stringify(world)).toBe(true);
    expect(worldHash(cloneWorld(world))).toBe(worldHash(world));
  });

  it('shares nothing with its original', () => {
    const world = busy();
    const own = new Set(parts(world));
    expect(parts(cloneWorld(world)).filter((part) => own.has(part))).toEqual([]);
  });

  it('gives a world from a file the order of fields that every world has', () => {
    const world = busy();
    const turned = Object.fromEntries(Object.entries(world).toReversed()) as unknown as World;
    expect(Object.keys(cloneWorld(turned))).toEqual(Object.keys(world));
    expect(worldHash(turned)).toBe(worldHash(world));
  });
});

describe('the hash', () => {
  it('sees every value: change any one and it is another', () => {
    const world = busy();
    const seen = new Set([worldHash(world)]);
    let count = 1;
    // one of each kind of field is enough of the long lists
    const done = new Set<string>();
    eachValue(world, (owner, key) => {
      const kind = Array.isArray(owner) ? `list of ${owner.length}` : Object.keys(owner).join();
      if (done.has(`${kind} ${key}`)) return;
      done.add(`${kind} ${key}`);
      const value = owner[key];
      owner[key] =
        typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`;
      seen.add(worldHash(world));
      count++;
      owner[key] = value;
    });
    expect(seen.size).toBe(count);
    expect(count).toBeGreaterThan(200);
  });

  it('is 16 hexadecimal digits and takes both zeros for one', () => {
    const world = busy();
    expect(worldHash(world)).toMatch(/^[0-9a-f]{16}$/);
    world.tension = 0;
    const hash = worldHash(world);
    world.tension = -0;
    expect(worldHash(world)).toBe(hash);
  });
});
