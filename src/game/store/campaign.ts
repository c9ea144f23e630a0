/** A campaign in play: its file, and every world and report that its orders lead to. */
import { addQuarter, type Campaign as CampaignFile, type Replay } from '../../campaign/index.ts';
import type { OrdersByFirm, Report, World } from '../../engine/index.ts';

/**
 * Never changed, only replaced. A class on purpose: immer neither drafts nor freezes instances of classes, so the
 * engine always gets its own plain worlds back and ledgers stay typed arrays.
 */
export class Campaign {
  /** The name under which it is kept. */
  readonly id: string;
  readonly file: CampaignFile;
  /** The opening, then one world for each resolved quarter. */
  readonly worlds: readonly World[];
  /** One report for each resolved quarter. */
  readonly reports: readonly Report[];

  /** The same campaign before its last quarter; null where it was opened rather than played. */
  readonly previous: Campaign | null;

  constructor(
    id: string,
    { campaign, worlds, reports }: Pick<Replay, 'campaign' | 'worlds' | 'reports'>,
    previous: Campaign | null = null,
  ) {
    this.id = id;
    this.previous = previous;
    this.file = campaign;
    this.worlds = worlds;
    this.reports = reports;
  }

  /** The id of the firm that is played. */
  get firm(): string {
    return this.file.firm;
  }

  /** The world as it stands now. */
  get world(): World {
    const world = this.worlds.at(-1);
    if (world === undefined) throw new Error('A campaign has at least its opening world.');
    return world;
  }

  /** The world before the last resolved quarter; the opening while nothing is resolved. */
  get before(): World {
    return this.worlds.at(-2) ?? this.world;
  }

  /** The report of the last resolved quarter. */
  get report(): Report | undefined {
    return this.reports.at(-1);
  }

  /** Whether no further quarter can be played. */
  get over(): boolean {
    const { world } = this;
    return world.turn >= world.length || world.firms[world.player]?.ended !== '';
  }

  /** The campaign one quarter later. */
  with(
    orders: OrdersByFirm,
    { world, report }: { readonly world: World; readonly report: Report },
  ): Campaign {
    const file = addQuarter(this.file, orders, world);
    const replay = { campaign: file, worlds: [...this.worlds, world], reports: [...this.reports, report] };
    return new Campaign(this.id, replay, this);
  }
}
