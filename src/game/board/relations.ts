/** What stands on what. */
import type { BrickView } from './board-view.ts';

/** Everything that belongs to a brick when it is looked at. */
export interface Relations {
  /** What it stands on, directly and further down. */
  readonly below: ReadonlySet<string>;
  /** What stands on it, directly and further up. */
  readonly above: ReadonlySet<string>;
  /** Each single dependence between lit bricks, as [upper, lower]. */
  readonly links: readonly (readonly [upper: string, lower: string])[];
}

function follow(start: string, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const other of next(id)) {
      if (other === start || found.has(other)) continue;
      found.add(other);
      queue.push(other);
    }
  }
  return found;
}

/** Follows a brick's dependences in both directions; ids that no brick has are left out. */
export function relationsOf(bricks: readonly BrickView[], id: string): Relations {
  const byId = new Map(bricks.map((brick) => [brick.id, brick]));
  const standsOn = (of: string) => (byId.get(of)?.standsOn ?? []).filter((other) => byId.has(other));
  const carries = (of: string) =>
    bricks.filter((brick) => brick.standsOn.includes(of)).map((brick) => brick.id);
  const below = follow(id, standsOn);
  const above = follow(id, carries);
  const links: [string, string][] = [];
  for (const upper of [id, ...below]) for (const lower of standsOn(upper)) links.push([upper, lower]);
  for (const upper of above) {
    for (const lower of standsOn(upper)) if (lower === id || above.has(lower)) links.push([upper, lower]);
  }
  return { below, above, links };
}
