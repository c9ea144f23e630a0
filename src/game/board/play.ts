/** Plays a quarter on the board: drives the film of `quarter.ts` and paints each plate's next pictures in time. */
import type { PlayOptions } from './api.ts';
import { type BoardState, paintScale, requestFrame, skySize } from './board-state.ts';
import { type BoardView, PLATES, type PlateIndex } from './board-view.ts';
import { askPlate, revealLeaf, tintLeaf, turnLeaf, uncropLeaf } from './deck.ts';
import { endFilm, makeFilm, settleArrivals, showFilm } from './film.ts';
import { setRiders } from './frame.ts';
import { placeStack } from './layout.ts';
import { startTrack } from './motion.ts';
import { type QuarterScript, quarterLength, quarterMoment } from './quarter.ts';
import { askSky, fadeSky, turnSky } from './sky.ts';
import { leaveStill } from './still.ts';
import { diffViews, strikeOf, viewAtNoon } from './view-diff.ts';

/** Arrivals that fall one by one; the others of a rich quarter are simply there when the light has passed. */
const MOST_ARRIVALS = 9;
/** How long the film waits for the pictures that it begins with, in milliseconds. */
const PATIENCE = 900;
/** How far from a plate, in plates, the front still colours it. */
const GLARE = 0.5;

/** What a plate shows: 0 the old quarter, 1 noon, 2 the new quarter. */
type Stadium = 0 | 1 | 2;

function glareTint(distance: number, strength: number): number {
  const share = Math.max(0, 1 - distance / GLARE) * (0.4 + 0.6 * strength);
  const channel = (loss: number) => Math.round(255 * (1 - loss * share));
  return (255 << 16) | (channel(0.5) << 8) | channel(0.55);
}

/** Resolves when the new quarter stands, played through or skipped. */
export function playQuarter(
  state: BoardState,
  before: BoardView,
  after: BoardView,
  options: PlayOptions,
): Promise<void> {
  const { stage, deck, sky, rise, palette, workshop } = state;
  if (!stage || !deck || !sky || !workshop) return Promise.resolve();
  const diff = diffViews(before, after);
  const strike = options.strike ?? strikeOf(after, diff);
  const noon = viewAtNoon(before, after, diff);
  const plateOf = new Map(after.bricks.map((brick) => [brick.id, brick]));
  const arrivals = diff.arrivals
    .flatMap((id) => plateOf.get(id) ?? [])
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_ARRIVALS)
    .sort((a, b) => a.plate - b.plate)
    .map(({ id, plate }) => ({ id, plate }));
  const script: QuarterScript = { arrivals, strike };
  const stackAfter = placeStack(after);
  const film = makeFilm(stage, workshop, script, stackAfter, rise, paintScale(state), palette);
  const toNoon = new Set(diffViews(before, noon).plates);
  const toEnd = new Set(diffViews(noon, after).plates);
  const stadium: Stadium[] = PLATES.map(() => 0);
  const painted: Stadium[] = PLATES.map(() => 0);
  const flowsShown = PLATES.map(() => 0);
  const order = (view: BoardView, plate: PlateIndex) => ({
    view,
    plate,
    rise,
    scale: paintScale(state),
    palette,
  });

  leaveStill(state);
  state.playing = true;
  const asked: Stadium[] = PLATES.map(() => 0);
  let over = false;
  let skyComes = false;
  if (before.tension !== after.tension)
    askSky(sky, workshop, 'next', { size: skySize(state), tension: after.tension, palette }).then((hung) => {
      if (hung && !over) skyComes = true;
    });

  const askNext = async (plate: PlateIndex, wanted: Stadium): Promise<void> => {
    asked[plate] = wanted;
    const hung = await askPlate(deck, workshop, 'next', order(wanted === 1 ? noon : after, plate));
    if (hung && !over) painted[plate] = wanted;
  };
  /** A plate has one waiting picture: noon's first, and when that stands the new quarter's. */
  const paintAhead = () => {
    for (const plate of PLATES) {
      if (stadium[plate] === 0 && toNoon.has(plate)) {
        if (asked[plate] === 0) void askNext(plate, 1);
      } else if (toEnd.has(plate) && asked[plate] !== 2) void askNext(plate, 2);
    }
  };

  const followFlows = (changed: readonly boolean[]) => {
    if (changed.every((now, plate) => now === (flowsShown[plate] === 1))) return;
    for (const plate of PLATES) flowsShown[plate] = changed[plate] ? 1 : 0;
    const old = before.flows.filter((flow) => !changed[flow.fromPlate]);
    setRiders(state, [...old, ...after.flows.filter((flow) => changed[flow.fromPlate])]);
  };

  const showMoment = (t: number) => {
    const moment = quarterMoment(script, t);
    paintAhead();
    for (const plate of PLATES) {
      const share = moment.revealed[plate] ?? 0;
      if (stadium[plate] === 0 && toNoon.has(plate)) {
        if (painted[plate] !== 1) continue;
        if (share < 1) revealLeaf(deck, plate, share);
        else {
          turnLeaf(deck, plate);
          stadium[plate] = 1;
        }
      } else if (share >= 1 && stadium[plate] === 0) stadium[plate] = 1;
      if (moment.settled[plate] && painted[plate] === 2 && stadium[plate] !== 2) {
        turnLeaf(deck, plate);
        stadium[plate] = 2;
      }
      const distance = moment.front === null ? GLARE : Math.abs(moment.front - plate);
      tintLeaf(deck, plate, glareTint(distance, strike?.strength ?? 0));
    }
    followFlows(
      PLATES.map((plate) =>
        strike ? (moment.settled[plate] ?? false) : (moment.revealed[plate] ?? 0) > 0.5,
      ),
    );
    if (skyComes) fadeSky(sky, moment.weather);
    showFilm(film, moment, state.camera, stage.ratio, rise);
    settleArrivals(
      film,
      script,
      PLATES.map((plate) => stadium[plate] === 2 || (moment.settled[plate] === true && !toEnd.has(plate))),
    );
  };

  return new Promise((resolve) => {
    const finish = () => {
      stop();
      options.signal?.removeEventListener('abort', finish);
      state.skip = null;
      state.playing = false;
      state.settled = 0;
      over = true;
      endFilm(film);
      for (const plate of PLATES) {
        workshop.drop(`next ${plate}`);
        const done: Stadium = toEnd.has(plate) ? 2 : toNoon.has(plate) ? 1 : 0;
        if (stadium[plate] !== done && painted[plate] === done && done !== 0) turnLeaf(deck, plate);
        else uncropLeaf(deck, plate);
        // What was not painted in time follows as soon as it can.
        if (stadium[plate] !== done && painted[plate] !== done) state.stale.plates.add(plate);
        tintLeaf(deck, plate, 0xffffff);
      }
      if (skyComes) turnSky(sky);
      else if (before.tension !== after.tension) {
        workshop.drop('next sky');
        state.stale.sky = true;
      }
      setRiders(state, after.flows);
      // What is shown is the end already, or is on its way: nothing more is stale when the view is set to it.
      state.view = after;
      state.stack = stackAfter;
      requestFrame(state);
      resolve();
    };
    const length = quarterLength(script) / Math.max(0.1, options.speed ?? 1);
    let stop = () => {};
    const begin = () => {
      stop();
      stop = startTrack(state.motion, length, showMoment, finish);
    };
    // The light waits a moment for what it is to uncover.
    const ready = () => PLATES.every((plate) => !toNoon.has(plate) || painted[plate] === 1);
    paintAhead();
    stop = startTrack(state.motion, PATIENCE, () => ready() && begin(), begin);
    state.skip = finish;
    options.signal?.addEventListener('abort', finish, { once: true });
    requestFrame(state);
  });
}
