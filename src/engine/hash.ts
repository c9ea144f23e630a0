/** One text for the whole state of a world: equal worlds, equal hashes, on every machine. */
import { mix } from './random.ts';
import type { World } from './world.ts';

const cells = new Float64Array(1);
const words = new Uint32Array(cells.buffer);

/** 64 bits over the world's values in their fixed order, as 16 hexadecimal digits. */
export function worldHash(world: World): string {
  const state = { a: 0x12345678, b: 0x9abcdef };
  feed(state, world);
  const hex = (x: number): string => (x >>> 0).toString(16).padStart(8, '0');
  return hex(state.a) + hex(state.b);
}

function feed(state: { a: number; b: number }, value: unknown): void {
  if (typeof value === 'number') {
    cells[0] = value + 0;
    add(state, words[0]!);
    add(state, words[1]!);
  } else if (typeof value === 'string') {
    add(state, value.length);
    for (let i = 0; i < value.length; i++) add(state, value.charCodeAt(i));
  } else if (typeof value === 'boolean') add(state, value ? 1 : 2);
  else if (Array.isArray(value)) {
    add(state, value.length);
    for (let i = 0; i < value.length; i++) feed(state, value[i]);
  } else if (value !== null && typeof value === 'object') {
    // sorted, so that a world read from a file counts the same whatever wrote it
    for (const key of Object.keys(value).sort()) feed(state, (value as Record<string, unknown>)[key]);
  }
}

function add(state: { a: number; b: number }, word: number): void {
  state.a = mix(state.a, word);
  state.b = mix(state.b ^ 0x5bd1e995, word);
}
