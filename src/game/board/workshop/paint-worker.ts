/** The worker that paints: a job in, a picture out. */
import { makePainter } from './paint-job.ts';
import type { FromPainter, ToPainter } from './workshop.ts';

const painter = makePainter();

async function answer({ id, job, flip, forget }: ToPainter): Promise<void> {
  for (const keep of forget) painter.forget(keep);
  try {
    const { canvas } = painter.paint(job);
    // Graphics cards want the lowest row first, and take pictures from here as they are.
    const picture = await createImageBitmap(canvas, { imageOrientation: flip ? 'flipY' : 'from-image' });
    const done: FromPainter = { id, picture };
    self.postMessage(done, { transfer: [picture] });
  } catch (error) {
    const failed: FromPainter = { id, picture: null, reason: String(error) };
    self.postMessage(failed);
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToPainter>) => void answer(data));
