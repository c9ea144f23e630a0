/** Arithmetic on `#rrggbb` colours. */

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Mixes two `#rrggbb` colours; `t` 0 gives the first, 1 the second. */
export function mix(from: string, to: string, t: number): string {
  const a = channels(from);
  const b = channels(to);
  let value = 0;
  for (const i of [0, 1, 2] as const) value = value * 256 + Math.round(a[i] + (b[i] - a[i]) * t);
  return `#${value.toString(16).padStart(6, '0')}`;
}

/** The colour with an opacity 0..1, as a CSS colour. */
export function fade(hex: string, alpha: number): string {
  const [r, g, b] = channels(hex);
  return `rgba(${r},${g},${b},${Math.round(alpha * 1000) / 1000})`;
}

/** The colour as the integer that tints take. */
export function tintOf(hex: string): number {
  return Number.parseInt(hex.slice(1, 7), 16);
}

/** Relative luminance 0..1 (WCAG 2), to keep colours apart in greyscale. */
export function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((c) =>
    c / 255 <= 0.04045 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
