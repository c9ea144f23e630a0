/** A copy of a team's game for the teacher: it follows the team, and nothing that is done in it reaches anybody. */
import type { StoreApi } from 'zustand/vanilla';
import type { Ruleset } from '../../ruleset/types.ts';
import type { HostClient } from '../../session/client.ts';
import { isRefusal } from '../../session/refusal.ts';
import { watchOutlook } from '../outlook/watch.ts';
import type { Campaign } from '../store/campaign.ts';
import { createGameStore, type GameStore } from '../store/game-store.ts';
import type { Settings } from '../store/settings-slice.ts';
import { startResolver } from '../worker/resolver.ts';
import { campaignByOrders, campaignSeen, classId, imagineFor, noShelf } from './class-campaign.ts';

export class LookPlay {
  readonly store: StoreApi<GameStore>;
  readonly #client: HostClient;
  readonly #ruleset: Ruleset;
  readonly #team: string;
  readonly #stops: (() => void)[] = [];
  #latest: Campaign | null = null;
  #seen = '';
  #following = false;

  constructor(
    client: HostClient,
    ruleset: Ruleset,
    team: string,
    settings: Settings,
    remember: (settings: Settings) => void,
    onLeave: () => void,
  ) {
    this.#client = client;
    this.#ruleset = ruleset;
    this.#team = team;
    const analyst = startResolver();
    this.store = createGameStore({
      rules: ruleset,
      resolver: startResolver(),
      analyst,
      expectations: [],
      rememberExpectations: () => undefined,
      shelf: noShelf,
      newId: () => classId,
      settings,
      remember,
    });
    // Looking is not playing.
    this.store.setState({
      commit: async () => undefined,
      branchBack: null,
      leave: onLeave,
      lesson: client.view.length,
    });
    const firm = client.view.roster.find(({ id }) => id === team)?.firm ?? '';
    const imagine = imagineFor(ruleset, client.view.setUp, firm);
    this.#stops.push(watchOutlook(this.store, analyst, undefined, imagine));
  }

  async begin(): Promise<void> {
    await this.#follow();
    this.#stops.push(this.#client.onView(() => void this.#follow()));
  }

  end(): void {
    for (const stop of this.#stops) stop();
  }

  /** Fetches the board anew when the team's draft or its world has moved. */
  async #follow(): Promise<void> {
    const { view } = this.#client;
    const line = view.roster.find(({ id }) => id === this.#team);
    const sign = `${view.turn} ${line?.revision} ${line?.results.join(' ')}`;
    if (line === undefined || this.#following || sign === this.#seen) return;
    this.#following = true;
    try {
      const known = this.#latest?.file.quarters.map(({ hash }) => hash) ?? [];
      const look = await this.#client.look(this.#team, known);
      if (isRefusal(look)) return;
      const before = this.#latest;
      this.#latest =
        look.course.kind === 'orders'
          ? campaignByOrders(this.#ruleset, look.course, before)
          : campaignSeen(this.#ruleset, look.course, view.setUp, line.firm, before);
      if (before === null || before.world.turn !== this.#latest.world.turn) {
        this.store.getState().enter(this.#latest);
        this.store.getState().plan();
      }
      this.store.setState({ orders: [...look.draft] });
      this.#seen = sign;
    } finally {
      this.#following = false;
    }
    await this.#follow();
  }
}
