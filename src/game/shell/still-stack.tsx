/** The bare plates, where the picture of the stack will stand: seen at once, while the picture is still being painted. */
import { useEffect, useState } from 'react';
import type { PlateIndex } from '../board/board-view.ts';
import { type Fit, fitStack } from '../board/camera.ts';
import { PLATE_THICKNESS, plateFrame, plateOutline, transformFrame } from '../board/projection.ts';
import { insetsFor } from './insets.ts';

/** From the ground up: each covers part of the one below. */
const plates: readonly PlateIndex[] = [0, 1, 2, 3, 4, 5];

export function StillStack({ area }: { readonly area: HTMLElement | null }) {
  const [fit, setFit] = useState<Fit | null>(null);
  useEffect(() => {
    const lay = (): void => setFit(fitStack(window.innerWidth, window.innerHeight, insetsFor(area)));
    lay();
    window.addEventListener('resize', lay);
    return () => window.removeEventListener('resize', lay);
  }, [area]);
  if (fit === null) return null;
  const { camera, rise } = fit;
  return (
    <svg className="still-stack" aria-hidden="true">
      {plates.map((plate) => {
        const corners = plateOutline(
          transformFrame(plateFrame(plate, rise), camera.scale, camera.x, camera.y),
        );
        const points = corners.map(({ x, y }) => `${x},${y}`).join(' ');
        return (
          <g key={plate}>
            <polygon
              className="still-edge"
              points={points}
              transform={`translate(0 ${PLATE_THICKNESS * camera.scale})`}
            />
            <polygon points={points} />
          </g>
        );
      })}
    </svg>
  );
}
