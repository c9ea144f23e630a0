/**
 * A team's device between the class and the game's own store. Committing hands in and waits for the class; drafts are shared
 * with the team's other devices; when the class has moved without this device, the game follows.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Report, World } from '../../engine/index.ts';
import type { Rulebook, Ruleset } from '../../ruleset/index.ts';
import type { TeamClient } from '../../session/client.ts';
import { isRefusal } from '../../session/refusal.ts';
import { watchOutlook } from '../outlook/watch.ts';
import type { Campaign } from '../store/campaign.ts';
import { createGameStore, type GameStore } from '../store/game-store.ts';
import type { Settings } from '../store/settings-slice.ts';
import { type Resolver, startResolver } from '../worker/resolver.ts';
import { campaignByOrders, campaignSeen, classId, imagineFor, noShelf, tipSeen } from './class-campaign.ts';
import { Notebook } from './notebook.ts';

/** Drafts are shared when the hand rests, milliseconds. */
const restBeforeSharing = 300;

interface Waiting {
  readonly turn: number;
  seen: boolean; // the class has shown that it took the orders
  readonly done: (outcome: { world: World; report: Report }) => void;
  readonly failed: (reason: Error) => void;
}

export class ClassPlay {
  readonly store: StoreApi<GameStore>;
  readonly #client: TeamClient;
  readonly #ruleset: Ruleset;
  readonly #stops: (() => void)[] = [];
  #latest: Campaign | null = null; // as far as the class has come
  #waiting: Waiting | null = null;
  #revision = -1; // of the draft that the store shows
  #sharing: ReturnType<typeof setTimeout> | null = null;
  #following = false;
  readonly #notebook: Notebook;

  constructor(
    client: TeamClient,
    { ruleset, files }: Pick<Rulebook, 'ruleset' | 'files'>,
    settings: Settings,
    remember: (settings: Settings) => void,
  ) {
    this.#client = client;
    this.#ruleset = ruleset;
    const analyst = startResolver();
    this.store = createGameStore({
      rules: ruleset,
      resolver: this.#resolver(startResolver()),
      analyst,
      balanceFiles: () => files,
      expectations: [],
      rememberExpectations: () => undefined,
      shelf: noShelf,
      newId: () => classId,
      settings,
      remember,
    });
    this.#notebook = new Notebook(this.store);
    const imagine = imagineFor(ruleset, client.view.setUp, client.view.team.firm);
    this.#stops.push(watchOutlook(this.store, analyst, undefined, imagine));
    // Another course of one's own would not be the class's; and the class says how long it plays.
    this.store.setState({ branchBack: null, lesson: client.view.length });
  }

  /** Fetches the course of the team's world and follows the class from there. */
  async begin(): Promise<void> {
    this.store.getState().enter(await this.#fetch());
    this.#adoptDraft();
    this.#stops.push(
      this.#client.onView(() => void this.#follow()),
      this.store.subscribe((now, before) => {
        if (now.orders !== before.orders) this.#shareSoon();
        if (now.phase !== before.phase) this.#endWithClass();
      }),
    );
    await this.#follow();
  }

  end(): void {
    for (const stop of this.#stops) stop();
    this.#notebook.close();
    if (this.#sharing !== null) clearTimeout(this.#sharing);
  }

  /** Shows the campaign again after it was left. */
  enterAgain(): void {
    if (this.#latest !== null) this.store.getState().enter(this.#latest);
    this.#revision = -1;
    this.#adoptDraft();
  }

  /** Everything but the quarter is worked out as ever. */
  #resolver(own: Resolver): Resolver {
    const handIn = (turn: number, orders: GameStore['orders']) => this.#handIn(turn, orders);
    const firm = () => this.#client.view.team.firm;
    return {
      do: (async (ruleset, kind, task) => {
        if (kind !== 'quarter') return own.do(ruleset, kind, task);
        const { world, orders } = task as { world: World; orders: Record<string, GameStore['orders']> };
        return handIn(world.turn, orders[firm()] ?? []);
      }) as Resolver['do'],
    };
  }

  async #handIn(turn: number, orders: GameStore['orders']): Promise<{ world: World; report: Report }> {
    if (this.#sharing !== null) clearTimeout(this.#sharing);
    this.#sharing = null;
    const outcome = new Promise<{ world: World; report: Report }>((done, failed) => {
      this.#waiting = { turn, seen: false, done, failed };
    });
    outcome.catch(() => undefined);
    if (this.#client.view.turn === turn) {
      await this.#takeNote();
      const answer = await this.#client.handIn(orders);
      if (isRefusal(answer) && answer.refused !== 'late') {
        this.#waiting = null;
        throw new Error(answer.refused);
      }
    }
    void this.#follow();
    return outcome;
  }

  /** What was expected and tried goes to the class beside the orders; it holds up nothing. */
  async #takeNote(): Promise<void> {
    const { forecasts, tests } = this.#notebook.take();
    if (forecasts.length > 0 || tests > 0) await this.#client.note(forecasts, tests);
  }

  /** A lesson may be shorter than its scenario: with the class, the campaign is over here. */
  #endWithClass(): void {
    const { phase } = this.store.getState();
    if (this.#client.view.phase === 'over' && (phase === 'briefing' || phase === 'plan'))
      this.store.setState({ phase: 'ending', panel: 'ending' });
  }

  /** Brings the store to where the class is. Pictures that come meanwhile are looked at when it is done. */
  async #follow(): Promise<void> {
    if (this.#following) return;
    this.#following = true;
    try {
      const { view } = this.#client;
      if (this.#tip() !== view.tip || this.#latest?.world.turn !== view.turn) this.#show(await this.#fetch());
      else this.#giveUpIfTakenBack();
      this.#adoptDraft();
      this.#endWithClass();
    } finally {
      this.#following = false;
    }
    const { view } = this.#client;
    if (this.#latest?.world.turn !== view.turn || this.#tip() !== view.tip) await this.#follow();
  }

  /** Hash of the last quarter at hand. */
  #tip(): string {
    if (this.#client.view.setUp?.mode === 'shared') return this.#latest === null ? '' : tipSeen(this.#latest);
    return this.#latest?.file.quarters.at(-1)?.hash ?? '';
  }

  #show(campaign: Campaign): void {
    const { report, world } = campaign;
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null && waiting.turn === world.turn - 1 && report !== undefined) {
      waiting.done({ world, report });
      return;
    }
    waiting?.failed(new Error('late'));
    this.store.getState().enter(campaign);
    this.store.getState().dismissTrouble();
  }

  /** Another device, or this one, wants to plan on. */
  #giveUpIfTakenBack(): void {
    const { view } = this.#client;
    if (this.#waiting === null || view.turn !== this.#waiting.turn) return;
    if (view.team.handedIn) this.#waiting.seen = true;
    // A picture from before the orders arrived says nothing.
    if (view.team.handedIn || view.resolving || !this.#waiting.seen) return;
    this.#waiting.failed(new Error('takenBack'));
    this.#waiting = null;
    // That is no trouble; the store says so a moment later.
    setTimeout(() => this.store.getState().dismissTrouble());
  }

  async #fetch(): Promise<Campaign> {
    const known = this.#latest?.file.quarters.map(({ hash }) => hash) ?? [];
    const course = await this.#client.course(known);
    if (isRefusal(course)) throw new Error(course.refused);
    const { setUp, team } = this.#client.view;
    this.#latest =
      course.kind === 'orders'
        ? campaignByOrders(this.#ruleset, course, this.#latest)
        : campaignSeen(this.#ruleset, course, setUp, team.firm, this.#latest);
    return this.#latest;
  }

  /** Takes over the draft when another device has changed it. */
  #adoptDraft(): void {
    const { revision, draft } = this.#client.view.team;
    if (revision === this.#revision || this.#client.view.turn !== this.store.getState().campaign?.world.turn)
      return;
    this.#revision = revision;
    if (this.#sharing !== null || this.store.getState().busy) return;
    if (JSON.stringify(draft) !== JSON.stringify(this.store.getState().orders))
      this.store.setState({ orders: [...draft] });
  }

  #shareSoon(): void {
    if (JSON.stringify(this.#client.view.team.draft) === JSON.stringify(this.store.getState().orders)) return;
    if (this.#sharing !== null) clearTimeout(this.#sharing);
    this.#sharing = setTimeout(() => void this.#share(), restBeforeSharing);
  }

  async #share(): Promise<void> {
    this.#sharing = null;
    const { orders, busy, campaign } = this.store.getState();
    const { turn, team } = this.#client.view;
    if (busy || team.handedIn || campaign?.world.turn !== turn) return;
    // An empty draft, as after each quarter, is nobody's work that could be lost.
    if (team.draft.length === 0) this.#revision = team.revision;
    const answer = await this.#client.draft(orders, this.#revision);
    if (isRefusal(answer)) {
      // Somebody else of the team was faster: theirs stands, and can be changed.
      this.#revision = -1;
      this.#adoptDraft();
    } else this.#revision += 1;
  }
}
