/**
 * Rounds parts so that what is shown still adds up: every part to a whole number of steps, the remainders given to
 * the parts that lost most by rounding down. The total is rounded first and never changed by this.
 */
export function roundTogether(parts: readonly number[], step: number): number[] {
  const total = Math.round(parts.reduce((sum, part) => sum + part, 0) / step);
  const floors = parts.map((part) => Math.floor(part / step));
  const missing = total - floors.reduce((sum, part) => sum + part, 0);
  const byLoss = parts
    .map((part, index) => ({ index, loss: part / step - (floors[index] ?? 0) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index);
  for (const { index } of byLoss.slice(0, Math.max(0, missing))) floors[index] = (floors[index] ?? 0) + 1;
  return floors.map((count) => count * step);
}
