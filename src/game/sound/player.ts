/** Makes motifs and the room's tone audible: a small synthesiser on the browser's own audio graph. */
import { type Bus, type MotifName, motifs, type Note } from './motifs.ts';

/** Volumes, each 0..1. */
export interface Volumes {
  readonly room: number;
  readonly clicks: number;
  readonly motifs: number;
}

export interface Player {
  readonly play: (motif: MotifName, delay?: number) => void;
  /** Silences what was asked for and has not begun. */
  readonly hush: () => void;
  readonly setVolumes: (volumes: Volumes) => void;
  /** 0 calm .. 1 a storm. */
  readonly setTension: (tension: number) => void;
}

/** Even at full volume the game stays below speech. */
const LOUDEST: Readonly<Record<'room' | Bus, number>> = { room: 0.16, clicks: 0.3, motifs: 0.42 };
const EASE = 0.4;

/** A second and a half of air that dies away, for a room around the notes. */
function impulse(context: BaseAudioContext): AudioBuffer {
  const length = Math.round(context.sampleRate * 1.6);
  const buffer = context.createBuffer(2, length, context.sampleRate);
  for (let channel = 0; channel < 2; channel++) {
    const data = buffer.getChannelData(channel);
    let last = 0;
    for (let i = 0; i < length; i++) {
      last += (Math.random() * 2 - 1 - last) * 0.35;
      data[i] = last * (1 - i / length) ** 3;
    }
  }
  return buffer;
}

function noise(context: BaseAudioContext): AudioBuffer {
  const length = context.sampleRate * 2;
  const buffer = context.createBuffer(1, length, context.sampleRate);
  const data = buffer.getChannelData(0);
  for (let i = 0; i < length; i++) data[i] = Math.random() * 2 - 1;
  return buffer;
}

/** Attack in seconds, wave, and how much of an overtone there is. */
const VOICES = {
  bell: { attack: 0.006, wave: 'sine', overtone: 2.76, share: 0.22 },
  pluck: { attack: 0.003, wave: 'triangle', overtone: 2, share: 0.12 },
  pad: { attack: 0.35, wave: 'sine', overtone: 1.5, share: 0.2 },
  drum: { attack: 0.004, wave: 'sine', overtone: 1.6, share: 0.1 },
} as const satisfies Record<
  string,
  { attack: number; wave: OscillatorType; overtone: number; share: number }
>;

/** The room's tone: two low notes and some air, closer together and darker as tension rises. */
function makeRoom(context: AudioContext, air: AudioBuffer, out: AudioNode): (tension: number) => void {
  const filter = new BiquadFilterNode(context, { type: 'lowpass', frequency: 260, Q: 0.4 });
  filter.connect(out);
  const low = new OscillatorNode(context, { type: 'triangle', frequency: 55 });
  const high = new OscillatorNode(context, { type: 'sine', frequency: 82.4 });
  const lowGain = new GainNode(context, { gain: 0.5 });
  const highGain = new GainNode(context, { gain: 0.32 });
  const wind = new AudioBufferSourceNode(context, { buffer: air, loop: true });
  const windBand = new BiquadFilterNode(context, { type: 'bandpass', frequency: 180, Q: 0.7 });
  const windGain = new GainNode(context, { gain: 0.1 });
  low.connect(lowGain).connect(filter);
  high.connect(highGain).connect(filter);
  wind.connect(windBand).connect(windGain).connect(filter);
  for (const source of [low, high, wind]) source.start();
  return (tension) => {
    const now = context.currentTime;
    // A fifth while all is calm, a tritone in a storm.
    high.frequency.setTargetAtTime(82.4 - 4.6 * tension, now, 2);
    windBand.frequency.setTargetAtTime(180 + 320 * tension, now, 2);
    windGain.gain.setTargetAtTime(0.08 + 0.3 * tension, now, 2);
    filter.frequency.setTargetAtTime(240 + 260 * tension, now, 2);
  };
}

function playNote(context: AudioContext, air: AudioBuffer, out: AudioNode, note: Note, start: number): void {
  const end = start + note.length;
  const envelope = new GainNode(context, { gain: 0 });
  envelope.connect(out);
  if (note.voice === 'air') {
    const source = new AudioBufferSourceNode(context, { buffer: air, loop: true });
    const band = new BiquadFilterNode(context, { type: 'bandpass', frequency: note.pitch, Q: 0.9 });
    band.frequency.setValueAtTime(note.pitch, start);
    band.frequency.exponentialRampToValueAtTime(note.glide ?? note.pitch, end);
    source.connect(band).connect(envelope);
    envelope.gain.setValueAtTime(0, start);
    envelope.gain.linearRampToValueAtTime(note.gain, start + note.length * 0.45);
    envelope.gain.linearRampToValueAtTime(0, end);
    source.start(start);
    source.stop(end);
    return;
  }
  const { attack, wave, overtone, share } = VOICES[note.voice];
  for (const [ratio, gain] of [
    [1, 1],
    [overtone, share],
  ] as const) {
    const source = new OscillatorNode(context, { type: wave, frequency: note.pitch * ratio });
    source.frequency.setValueAtTime(note.pitch * ratio, start);
    if (note.glide !== undefined) source.frequency.exponentialRampToValueAtTime(note.glide * ratio, end);
    source.connect(new GainNode(context, { gain })).connect(envelope);
    source.start(start);
    source.stop(end + 0.05);
  }
  envelope.gain.setValueAtTime(0, start);
  envelope.gain.linearRampToValueAtTime(note.gain, start + attack);
  envelope.gain.setTargetAtTime(0, start + attack, note.length / 4);
}

/** Opens a player on a context that may sound already. */
export function openPlayer(context: AudioContext): Player {
  const air = noise(context);
  const limiter = new DynamicsCompressorNode(context, { threshold: -14, ratio: 6 });
  limiter.connect(context.destination);
  const room = new ConvolverNode(context, { buffer: impulse(context) });
  const wet = new GainNode(context, { gain: 0.5 });
  room.connect(wet).connect(limiter);
  const busOf = (): GainNode => {
    const gain = new GainNode(context, { gain: 0 });
    gain.connect(limiter);
    return gain;
  };
  const buses = { room: busOf(), clicks: busOf(), motifs: busOf() };
  buses.motifs.connect(room);
  const setRoom = makeRoom(context, air, buses.room);
  // What is asked for goes through a gate of its own, so that it can be silenced together.
  let gate = new GainNode(context);
  gate.connect(buses.motifs);
  return {
    play(motif, delay = 0) {
      const { bus, notes } = motifs[motif];
      const start = context.currentTime + 0.02 + delay;
      for (const note of notes)
        playNote(context, air, bus === 'motifs' ? gate : buses.clicks, note, start + note.at);
    },
    hush() {
      const old = gate;
      old.gain.setTargetAtTime(0, context.currentTime, 0.08);
      gate = new GainNode(context);
      gate.connect(buses.motifs);
    },
    setVolumes(volumes) {
      // By the square, as ears hear it.
      for (const bus of ['room', 'clicks', 'motifs'] as const)
        buses[bus].gain.setTargetAtTime(LOUDEST[bus] * volumes[bus] ** 2, context.currentTime, EASE / 4);
    },
    setTension: setRoom,
  };
}
