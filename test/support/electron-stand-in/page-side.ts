/**
 * The part of the stand-in that runs in the page: a preload script gets `contextBridge` and `ipcRenderer`, joined
 * to the main side by one binding, and the page sees only what the preload exposes.
 */

/** The binding by which the page reaches the main side; taken off the window before the page runs. */
export const INVOKE = '__standInInvoke';
/** Where the main side delivers what `webContents.send` sends. */
export const RECEIVE = '__standInReceive';

/** What the binding answers: errors cross it as text, as they do in Electron. */
export type Answer = { readonly value: unknown } | { readonly error: string };

/** The script that has to run in every new document before anything else. */
export function preloadScript(preload: string, origin: string, platform: string): string {
  return `
    if (window === window.top && location.origin === ${JSON.stringify(origin)}) {
      (${provideElectron.toString()})((require, process, module, exports) => {
        ${preload}
      }, ${JSON.stringify({ invoke: INVOKE, receive: RECEIVE, platform })});
    }`;
}

type Preload = (
  require: (name: string) => unknown,
  process: { platform: string },
  module: object,
  exports: object,
) => void;

/** Runs in the page: it may use nothing from outside its own text. */
function provideElectron(
  preload: Preload,
  names: { invoke: string; receive: string; platform: string },
): void {
  type Invoke = (channel: string, args: unknown[]) => Promise<Answer>;
  type Listener = (event: object, ...args: unknown[]) => void;
  const page = window as unknown as Record<string, unknown>;
  const call = page[names.invoke] as Invoke;
  delete page[names.invoke];
  const listeners = new Map<string, Set<Listener>>();

  const deliver = (channel: string, args: unknown[]): void => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
  };
  Object.defineProperty(page, names.receive, { value: deliver });

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const answer = await call(channel, args);
      if ('value' in answer) return answer.value;
      throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
    },
    on(channel: string, listener: Listener): void {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off(channel: string, listener: Listener): void {
      listeners.get(channel)?.delete(listener);
    },
  };
  const freeze = (value: object): object => {
    for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) freeze(part);
    return Object.freeze(value);
  };
  const contextBridge = {
    exposeInMainWorld(key: string, api: object): void {
      Object.defineProperty(page, key, { value: freeze(api), enumerable: true });
    },
  };
  const require = (name: string): unknown => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`A sandboxed preload script cannot load ${name}.`);
  };
  const module = { exports: {} };
  preload(require, { platform: names.platform }, module, module.exports);
}
