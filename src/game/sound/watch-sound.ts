/**
 * Joins sound to the game: which change of the store is heard. Nothing sounds, and no audio is opened, before the
 * player has pressed something; a hidden page is silent.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { GameStore } from '../store/game-store.ts';
import type { Settings } from '../store/settings-slice.ts';
import { type Cue, cueOfSkipped, cuesOf } from './cues.ts';
import { openPlayer, type Player, type Volumes } from './player.ts';

/** Tension of the room while nothing is played. */
const AT_REST = 0.15;

function volumesOf({ sound, roomVolume, clickVolume, motifVolume }: Settings): Volumes {
  const share = (percent: number): number => (sound === 'on' ? percent / 100 : 0);
  return { room: share(roomVolume), clicks: share(clickVolume), motifs: share(motifVolume) };
}

function audible(volumes: Volumes): boolean {
  return volumes.room + volumes.clicks + volumes.motifs > 0;
}

function pressesControl(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('button, label, select, summary') !== null;
}

/** Listens until the returned function is called. */
export function watchSound(store: StoreApi<GameStore>): () => void {
  let context: AudioContext | null = null;
  let player: Player | null = null;
  let cues: readonly Cue[] = [];
  let began = 0;
  const stop = new AbortController();

  const follow = (): void => {
    const { settings, campaign } = store.getState();
    const volumes = volumesOf(settings);
    player?.setVolumes(volumes);
    player?.setTension(campaign?.world.tension ?? AT_REST);
    const wanted = audible(volumes) && !document.hidden;
    // A context that sounds for nobody still costs a thread.
    if (wanted) void context?.resume();
    else void context?.suspend();
  };

  const open = (): void => {
    if (context !== null || typeof AudioContext !== 'function') return;
    if (!audible(volumesOf(store.getState().settings))) return;
    context = new AudioContext({ latencyHint: 'interactive' });
    player = openPlayer(context);
    document.documentElement.dataset['sound'] = 'open';
    follow();
  };

  const onPhase = (now: GameStore, before: GameStore): void => {
    if (now.phase === before.phase) return;
    if (now.phase === 'resolve' && now.campaign?.report !== undefined) {
      cues = cuesOf(now.campaign.report, now.campaign.world.player);
      began = performance.now();
      for (const { motif, at } of cues) player?.play(motif, at);
    } else if (before.phase === 'resolve') {
      // Whoever skips the picture skips its sounds, but for the one that matters.
      const spent = (performance.now() - began) / 1000;
      const late = cues.filter(({ at }) => at > spent);
      if (late.length === 0) return;
      player?.hush();
      const owed = cueOfSkipped(late);
      if (owed !== null) player?.play(owed);
    }
    if (now.phase === 'ending') player?.play('ending');
  };

  const unsubscribe = store.subscribe((now, before) => {
    onPhase(now, before);
    if (now.orders !== before.orders && now.phase === 'plan' && before.phase === 'plan')
      player?.play(now.orders.length < before.orders.length ? 'undo' : 'order');
    if (now.settings !== before.settings) open();
    if (now.settings !== before.settings || now.campaign !== before.campaign) follow();
  });
  const listening = { signal: stop.signal, capture: true, passive: true } as const;
  window.addEventListener('pointerdown', open, listening);
  window.addEventListener('keydown', open, listening);
  window.addEventListener('click', (event) => pressesControl(event) && player?.play('click'), listening);
  document.addEventListener('visibilitychange', follow, listening);
  return () => {
    unsubscribe();
    stop.abort();
    void context?.close();
  };
}
