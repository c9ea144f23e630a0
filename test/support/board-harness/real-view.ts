/** The board of a real campaign, some quarters in, for the harness: `?view=world&quarter=8&firm=bytedance`. */
import { newCampaign, resolveQuarter, type World } from '../../../src/engine/index.ts';
import type { BoardView } from '../../../src/game/board/board-view.ts';
import { viewFromWorld } from '../../../src/game/board/view-from-world.ts';
import { loadRuleset } from '../../../src/ruleset/index.ts';

const texts = import.meta.glob<string>('../../../assets/balance/**/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export function realView(query: URLSearchParams): BoardView {
  const files = Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path.replace('../../../assets/balance/', ''), text]),
  );
  const loaded = loadRuleset(files);
  if (!('ruleset' in loaded)) throw new Error('The base rules do not load; run the ruleset’s own tests.');
  const { ruleset } = loaded;
  let earlier: World | undefined;
  let world = newCampaign(ruleset, {
    scenario: query.get('scenario') ?? 'pragmatic-path',
    firm: query.get('firm') ?? 'bytedance',
    seed: query.get('seed') ?? 'look',
  });
  for (let i = 0; i < Number(query.get('quarter') ?? 0); i++) {
    earlier = world;
    world = resolveQuarter(ruleset, world, {}).world;
  }
  return viewFromWorld({
    ruleset,
    world,
    firm: world.player,
    ...(earlier ? { earlier } : {}),
    labels: {
      board: 'A real campaign',
      captions: ['Supply', 'Chips', 'Frameworks', 'Models', 'Cloud', 'Applications'].map((key) => ({
        key,
        value: '',
      })),
      port: 'Port',
      foreignMemory: 'Memory from abroad',
      ownChip: 'Own chip',
      flow: (flow, owner, amount) => `${flow} ${owner} ${amount}`,
      fill: ({ kind, fill }) => `${kind} ${fill}`,
      name: (_, id) => id,
    },
  });
}
