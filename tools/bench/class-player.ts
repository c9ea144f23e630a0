/** A scripted team: it plays its firm by a bot of its own, as legally and as busily as a team of students would. */
import { makeBot } from '../../src/bots/index.ts';
import { newCampaign, type Order, resolveQuarter, type World } from '../../src/engine/index.ts';
import type { Ruleset } from '../../src/ruleset/index.ts';
import { granted, type TeamClient } from '../../src/session/client.ts';
import { isRefusal } from '../../src/session/refusal.ts';

/** What teams of a class believe in, in turn: so that the class parts, and the debrief has something to say. */
const manners = ['pragmatic', 'import-max', 'domestic-max', 'software-first', 'cash-hoarder', 'even-split'];

export class ScriptedTeam {
  readonly client: TeamClient;
  readonly #rules: Ruleset;
  readonly #bot: ReturnType<typeof makeBot>;
  readonly #known: string[] = [];
  #world: World | null = null;
  #orders: readonly Order[] = [];

  /** @param place in the class, which decides the manner */
  constructor(client: TeamClient, rules: Ruleset, place: number) {
    this.client = client;
    this.#rules = rules;
    this.#bot = makeBot(manners[place % manners.length] ?? 'pragmatic');
  }

  /** Makes up its mind. In a shared world some orders rest on what it cannot see; the class says which. */
  think(): void {
    if (this.#world !== null) this.#orders = this.#bot(this.#rules, this.#world, this.client.view.team.firm);
  }

  /** Hands in what it has thought of, without what is refused. Returns when that is on the server's disk. */
  async handIn(): Promise<void> {
    const orders = [...this.#orders];
    for (;;) {
      const answer = await this.client.handIn(orders);
      if (!isRefusal(answer)) return;
      if (answer.refused !== 'order') granted(answer);
      orders.splice(Number(answer.values['place']), 1);
    }
  }

  /** Reads the report of the last quarter, as a device does. */
  async readReport(): Promise<() => void> {
    const course = granted(await this.client.course(this.#known));
    if (course.kind === 'seen') {
      return () => {
        this.#world = course.world;
      };
    }
    this.#known.push(...course.quarters.map(({ hash }) => hash));
    return () => {
      this.#world ??= newCampaign(this.#rules, course.start);
      for (const { orders, interventions } of course.quarters)
        ({ world: this.#world } = resolveQuarter(this.#rules, this.#world, orders, {
          interventions,
          ledger: false,
        }));
    };
  }
}
