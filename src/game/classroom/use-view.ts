/** The latest picture of a class in React, and the state of the line. */
import { useEffect, useState } from 'react';
import type { LineState } from '../../session/client.ts';
import type { TimerView } from '../../session/views.ts';

interface Client<View> {
  readonly view: View;
  readonly line: LineState;
  readonly onView: (listener: (view: View) => void) => () => void;
  readonly onLine: (listener: (line: LineState) => void) => () => void;
}

export function useView<View>(client: Client<View>): View {
  const [view, setView] = useState(client.view);
  useEffect(() => {
    setView(client.view);
    return client.onView(setView);
  }, [client]);
  return view;
}

export function useLine<View>(client: Client<View>): LineState {
  const [line, setLine] = useState(client.line);
  useEffect(() => {
    setLine(client.line);
    return client.onLine(setLine);
  }, [client]);
  return line;
}

/** Seconds until a timer ends by the server's clock, counted down unless it is held; null without a timer. */
export function useSecondsLeft(timer: TimerView | null, serverNow: number): number | null {
  const [offset, setOffset] = useState(0);
  const [now, setNow] = useState(Date.now);
  useEffect(() => setOffset(serverNow - Date.now()), [serverNow]);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(clock);
  }, []);
  if (timer === null) return null;
  return Math.max(0, Math.round((timer.ends - (timer.held || now + offset)) / 1000));
}

/** `4:05` */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
