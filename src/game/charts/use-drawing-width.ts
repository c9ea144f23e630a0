/** The width of a chart in units of its own drawing, in which its texts are always of the size of small text. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Height of a chart's text in its own units (charts.css), and on the screen in rem. */
const OWN = 12;
const SMALL = 0.8125;

/**
 * Follows the width of the element.
 * @param usual until it is known, and where nothing is laid out
 */
export function useDrawingWidth(usual: number): readonly [RefObject<SVGSVGElement | null>, number] {
  const ref = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const svg = ref.current;
    if (svg === null) return;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const wide = Math.round((svg.clientWidth * OWN) / (SMALL * rem));
      if (wide > 0) setWidth(wide);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(svg);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
