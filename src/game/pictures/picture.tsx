/** A picture of an entry, painted beside the page by the board's own painters. It says nothing that the text does not. */
import { useEffect, useRef, useState } from 'react';
import { paletteNamed } from '../board/palette.ts';
import { type Vignette, vignetteBounds } from '../board/vignette.ts';
import { openWorkshop, type Workshop } from '../board/workshop/workshop.ts';
import { useGame } from '../store/use-game.ts';
import './picture.css';

let shared: Workshop | null = null;

/** One workshop for all pictures, opened with the first. */
function workshop(): Workshop {
  shared ??= openWorkshop(false);
  return shared;
}

/** Device pixels to a unit at most: small things are not blown up. */
const LARGEST_UNIT = 96;

export function Picture({ vignette }: { readonly vignette: Vignette }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = useGame((state) => state.settings.palette);
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    let gone = false;
    const bounds = vignetteBounds(vignette);
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const { clientWidth, clientHeight } = element;
    const fitting = Math.min(clientWidth / bounds.width, clientHeight / bounds.height) * ratio;
    const scale = Math.min(LARGEST_UNIT * ratio, fitting);
    workshop()
      .ask('picture', { kind: 'vignette', vignette }, { bounds, scale, palette: paletteNamed(palette) })
      .then((found) => {
        if (found === null) return;
        if (!gone) {
          element.width = Math.round(clientWidth * ratio);
          element.height = Math.round(clientHeight * ratio);
          const { picture } = found;
          element
            .getContext('2d')
            ?.drawImage(picture, (element.width - picture.width) / 2, (element.height - picture.height) / 2);
          setPainted(true);
        }
        found.picture.close();
      });
    return () => {
      gone = true;
    };
  }, [vignette, palette]);
  return (
    <div className="entry-picture" data-mood={vignette.mood} data-painted={painted} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
