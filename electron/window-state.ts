/** Where the window was and how large, from one start to the next. */
import path from 'node:path';
import type { BrowserWindow, Rectangle } from 'electron';
import { readIfThere, writeAtomically } from './atomic-file.ts';

/** Position and size in screen pixels, as Electron counts them; no position means the middle of the screen. */
export type WindowState = {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
  readonly maximized: boolean;
};

/** Small enough for a class-room projector. */
export const SMALLEST_WINDOW = { width: 960, height: 600 } as const;
const FIRST_WINDOW: WindowState = { width: 1440, height: 900, maximized: false };
/** A window with less than this on a screen cannot be caught with the mouse. */
const VISIBLE_PIXELS = 100;

/** What was remembered, made fit for the screens that are there now. */
export async function recallWindow(folder: string, screens: readonly Rectangle[]): Promise<WindowState> {
  const text = await readIfThere(stateFile(folder));
  return fitToScreens(text === null ? null : parseOrNull(text), screens);
}

/** Remembers the window when it is closed. */
export function rememberWindow(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    // Losing this is no reason to trouble anybody: the next window opens in the middle.
    writeAtomically(stateFile(folder), `${JSON.stringify(state)}\n`).catch(() => {});
  });
}

/** Pure part of `recallWindow`: anything unreadable, or a place on a screen that is gone, gives the default. */
export function fitToScreens(remembered: unknown, screens: readonly Rectangle[]): WindowState {
  if (typeof remembered !== 'object' || remembered === null) return FIRST_WINDOW;
  const { width, height, x, y, maximized } = remembered as Record<string, unknown>;
  if (!isPixels(width) || !isPixels(height)) return FIRST_WINDOW;
  const size = {
    width: Math.max(SMALLEST_WINDOW.width, width),
    height: Math.max(SMALLEST_WINDOW.height, height),
    maximized: maximized === true,
  };
  if (!isPixels(x) || !isPixels(y)) return size;
  const reachable = screens.some((screen) => {
    const across = Math.min(x + size.width, screen.x + screen.width) - Math.max(x, screen.x);
    const titleBar = y >= screen.y && y < screen.y + screen.height - VISIBLE_PIXELS;
    return across >= VISIBLE_PIXELS && titleBar;
  });
  return reachable ? { ...size, x, y } : size;
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function stateFile(folder: string): string {
  return path.join(folder, 'window.json');
}
