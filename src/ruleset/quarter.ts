/** A quarter as balance files write it: year, Q, 1 to 4. */
export const quarterPattern = /^20\d\dQ[1-4]$/;

/** Calendar index of a quarter such as 2025Q1: year * 4 + quarter - 1. The text must match `quarterPattern`. */
export function quarterIndex(text: string): number {
  return Number(text.slice(0, 4)) * 4 + Number(text.slice(5)) - 1;
}

/** The text of a calendar index: 8100 is 2025Q1. */
export function quarterText(index: number): string {
  return `${Math.floor(index / 4)}Q${(index % 4) + 1}`;
}
