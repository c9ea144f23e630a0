/** The usual test of sensitivity methods, with its exact answers (Ishigami and Homma 1990; a = 7, b = 0.1). */
export function ishigami(point: readonly number[]): number {
  const [x = 0, y = 0, z = 0] = point.map((u) => -Math.PI + 2 * Math.PI * u);
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

export const ishigamiFirst = [0.3139, 0.4424, 0];
export const ishigamiTotal = [0.5576, 0.4424, 0.2437];
