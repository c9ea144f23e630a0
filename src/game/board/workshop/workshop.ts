/**
 * The workshop paints beside the page, so that the page never waits for a brush: one job at a time, the most urgent
 * first, and of two for the same slot only the later. Where a browser has no workers that can paint, the page paints.
 */
import type { Palette } from '../palette.ts';
import type { Rect } from '../projection.ts';
import { makePainter } from './paint-job.ts';
import type { PaintJob, Scene } from './scene.ts';

/** A painted piece: `bounds` in units of the picture, `scale` in its pixels to a unit. */
export interface Painted {
  readonly picture: ImageBitmap;
  readonly bounds: Rect;
  readonly scale: number;
}

export interface ToPainter {
  readonly id: number;
  readonly job: PaintJob;
  readonly flip: boolean;
  readonly forget: readonly string[];
}

export interface FromPainter {
  readonly id: number;
  readonly picture: ImageBitmap | null;
  readonly reason?: string;
}

/** Takes orders for pictures. */
export interface Workshop {
  /** Null when a later order took the slot, or when it was dropped. */
  readonly ask: (
    slot: string,
    scene: Scene,
    place: { readonly bounds: Rect; readonly scale: number; readonly palette: Palette },
  ) => Promise<Painted | null>;
  /** Gives up what was asked for a slot; says whether there was anything. */
  readonly drop: (slot: string) => boolean;
  /** The painter need not keep that picture any longer. */
  readonly forget: (keep: string) => void;
  readonly busy: () => boolean;
  readonly close: () => void;
}

interface Order {
  readonly slot: string;
  readonly urgency: number;
  readonly job: PaintJob;
  readonly done: (picture: ImageBitmap | null) => void;
}

type Hand = (message: ToPainter) => Promise<ImageBitmap | null>;

/** What answers the player comes first, what only spares the machine work comes last; by the first word of a slot. */
const URGENCY: Readonly<Record<string, number>> = {
  related: 0,
  lifted: 0,
  beam: 1,
  front: 1,
  now: 2,
  next: 2,
  arrival: 3,
  still: 4,
};

/** Longest side of a texture that every graphics card takes. */
const LONGEST_SIDE = 4096;

function jobFor(scene: Scene, bounds: Rect, scale: number, palette: Palette): PaintJob {
  const fitting = Math.min(scale, LONGEST_SIDE / Math.max(bounds.width, bounds.height, 1e-6));
  return {
    scene,
    width: Math.max(1, Math.ceil(bounds.width * fitting)),
    height: Math.max(1, Math.ceil(bounds.height * fitting)),
    frame: { unit: fitting, originX: -bounds.x * fitting, originY: -bounds.y * fitting },
    palette,
  };
}

/** Paints on the page itself. */
function pageHand(): Hand {
  const painter = makePainter();
  return async ({ job, flip, forget }) => {
    for (const keep of forget) painter.forget(keep);
    const { canvas } = painter.paint(job);
    return createImageBitmap(canvas, { imageOrientation: flip ? 'flipY' : 'from-image' });
  };
}

/** Has a worker paint; falls back on the page for whatever the worker cannot do. */
function workerHand(worker: Worker): Hand {
  const waiting = new Map<number, (answer: FromPainter | null) => void>();
  let page: Hand | null = null;
  worker.addEventListener('message', ({ data }: MessageEvent<FromPainter>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', () => {
    for (const give of waiting.values()) give(null);
    waiting.clear();
    page ??= pageHand();
  });
  return async (message) => {
    if (page) return page(message);
    const answer = await new Promise<FromPainter | null>((resolve) => {
      waiting.set(message.id, resolve);
      worker.postMessage(message);
    });
    if (answer?.picture) return answer.picture;
    page ??= pageHand();
    return page(message);
  };
}

function canPaintElsewhere(): boolean {
  return typeof Worker === 'function' && typeof OffscreenCanvas === 'function';
}

/** Opens a workshop; `flip` for renderers that want the lowest row of pixels first. */
export function openWorkshop(flip: boolean): Workshop {
  const worker = canPaintElsewhere()
    ? new Worker(new URL('./paint-worker.ts', import.meta.url), { type: 'module' })
    : null;
  const hand = worker ? workerHand(worker) : pageHand();
  const queue: Order[] = [];
  let forgotten: string[] = [];
  let under: Order | null = null;
  let dropped = false;
  let closed = false;
  let last = 0;

  const work = async (): Promise<void> => {
    while (!closed && queue.length > 0) {
      const next = queue.reduce((best, order) => (order.urgency < best.urgency ? order : best));
      queue.splice(queue.indexOf(next), 1);
      under = next;
      dropped = false;
      last += 1;
      const forget = forgotten;
      forgotten = [];
      const picture = await hand({ id: last, job: next.job, flip, forget }).catch(() => null);
      under = null;
      if (dropped || closed) picture?.close();
      next.done(dropped || closed ? null : picture);
    }
  };

  const drop = (slot: string): boolean => {
    let found = false;
    for (const order of queue.filter((one) => one.slot === slot)) {
      queue.splice(queue.indexOf(order), 1);
      order.done(null);
      found = true;
    }
    if (under?.slot === slot && !dropped) {
      dropped = true;
      found = true;
    }
    return found;
  };

  return {
    ask(slot, scene, { bounds, scale, palette }) {
      drop(slot);
      const job = jobFor(scene, bounds, scale, palette);
      const asked = new Promise<ImageBitmap | null>((done) => {
        queue.push({ slot, urgency: URGENCY[slot.split(' ', 1)[0] ?? ''] ?? 2, job, done });
      });
      // Not at once: whatever is asked in the same breath is weighed together.
      if (under === null) queueMicrotask(() => under === null && void work());
      return asked.then((picture) => picture && { picture, bounds, scale: job.frame.unit });
    },
    drop,
    forget: (keep) => void forgotten.push(keep),
    busy: () => under !== null || queue.length > 0,
    close() {
      closed = true;
      for (const order of queue.splice(0)) order.done(null);
      worker?.terminate();
    },
  };
}
