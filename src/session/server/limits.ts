/** How often somebody may do something: so many times in a span, counted by address. */

export class Limit {
  readonly #most: number;
  readonly #span: number;
  readonly #counts = new Map<string, { count: number; until: number }>();

  /** @param most times in @param span milliseconds */
  constructor(most: number, span: number) {
    this.#most = most;
    this.#span = span;
  }

  /** Counts one time more. False when it was one too many. */
  take(who: string, now: number): boolean {
    const entry = this.#entry(who, now);
    entry.count++;
    return entry.count <= this.#most;
  }

  /** Whether one more time would be too many. */
  isSpent(who: string, now: number): boolean {
    return this.#entry(who, now).count >= this.#most;
  }

  #entry(who: string, now: number): { count: number; until: number } {
    const known = this.#counts.get(who);
    if (known !== undefined && known.until > now) return known;
    // Whoever has waited long enough is forgotten; so the list does not grow with the addresses of a day.
    if (this.#counts.size > 1000) {
      for (const [key, { until }] of this.#counts) if (until <= now) this.#counts.delete(key);
    }
    const fresh = { count: 0, until: now + this.#span };
    this.#counts.set(who, fresh);
    return fresh;
  }
}
