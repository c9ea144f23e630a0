/** What the model leaves out, drawn as the board draws what is not there: what is counted stands, the rest is an outline. */
import type { BrickView } from '../board/board-view.ts';
import type { Vignette } from '../board/vignette.ts';
import { arrange } from './arrange.ts';
import { sample } from './sample-bricks.ts';

type Variant = Parameters<typeof sample>[3];

const outline = (...[kind, id, owner, variant]: Parameters<typeof sample>): BrickView =>
  sample(kind, id, owner, { ...variant, state: 'ordered' });

const rack = (id: string, size: number, variant: Variant = {}): BrickView =>
  sample('rack-row', id, 'foreign', { size, ...variant });

/** Each limit by its id. */
export const limits: Readonly<Record<string, () => Vignette>> = {
  // Engineers have desks; where they live is not shown.
  people: () =>
    arrange([
      [sample('chip-lab', 'limit people desk', 'own'), sample('rack-row', 'limit people racks', 'own')],
      [outline('service', 'limit people homes', 'own', { look: 'consumer' })],
    ]),
  // A model answers; for whom, and to what end, is an outline.
  use: () =>
    arrange([
      [sample('tower', 'limit use model', 'own', { look: 'helix' })],
      [outline('service', 'limit use one', 'domestic', { look: 'state' })],
      [outline('service', 'limit use other', 'own', { look: 'overseas' })],
    ]),
  // Racks draw counted power; the land and water that they take are not counted.
  climate: () =>
    arrange([
      [rack('limit climate racks', 0.9), sample('rack-row', 'limit climate more', 'domestic')],
      [outline('region', 'limit climate land', 'domestic', { look: 'west' })],
    ]),
  // One port stands for everybody else.
  others: () =>
    arrange([
      [sample('port', 'limit others port', 'foreign')],
      [outline('fab', 'limit others fab', 'foreign'), outline('memory', 'limit others memory', 'foreign')],
    ]),
  // Racks that are filled through no port of the board.
  unlicensed: () =>
    arrange([
      [outline('port', 'limit unlicensed port', 'foreign')],
      [rack('limit unlicensed racks', 0.8), rack('limit unlicensed more', 0.5)],
    ]),
  // A government acts; what its reasons are about is not there.
  security: () =>
    arrange(
      [
        [sample('service', 'limit security hall', 'domestic', { look: 'state' })],
        [outline('tower', 'limit security use', 'foreign', { look: 'lens' })],
      ],
      'storm',
    ),
  // One list price, whatever was bargained.
  prices: () =>
    arrange([
      [
        rack('limit prices list', 0.8),
        outline('rack-row', 'limit prices less', 'foreign', { size: 0.5 }),
        outline('rack-row', 'limit prices least', 'foreign', { size: 0.3 }),
      ],
    ]),
  // The tower that was foreseen, and the one that nobody foresaw.
  progress: () =>
    arrange([
      [sample('tower', 'limit progress known', 'own', { look: 'blocks', size: 0.5 })],
      [outline('tower', 'limit progress unknown', 'own', { look: 'spire', size: 1 })],
    ]),
  // A factory as it is estimated, and as others estimate it.
  numbers: () =>
    arrange([
      [sample('fab', 'limit numbers ours', 'domestic', { size: 0.8 })],
      [outline('fab', 'limit numbers theirs', 'domestic', { size: 1 })],
    ]),
};
