/** How classes that a computer hosts are spoken of between the shell and the game. Types only. */

/** To whom classes are open: to this computer alone, or to every machine on its networks. */
export type Reach = 'here' | 'network';

/** A class that is hosted. */
export type HostedClass = {
  readonly id: string;
  readonly code: string;
  readonly teams: number;
  /** Devices with a connection. */
  readonly here: number;
  /** Quarters resolved, out of `length`. */
  readonly turn: number;
  readonly length: number;
};

export type HostingState =
  /** `problem`: empty; `stopped`, when the process has ended by itself; or what the system said. */
  | { readonly kind: 'closed'; readonly problem: string }
  | { readonly kind: 'opening'; readonly reach: Reach }
  | {
      readonly kind: 'open';
      readonly reach: Reach;
      /** Under which devices reach it, the likeliest first. */
      readonly addresses: readonly string[];
      readonly classes: readonly HostedClass[];
    };

/** Classes that this computer hosts. Secrets stay in the shell: a console is opened by it, in a window of its own. */
export type HostingApi = {
  state(): Promise<HostingState>;
  open(reach: Reach): Promise<void>;
  close(): Promise<void>;
  openClass(): Promise<void>;
  endClass(id: string): Promise<void>;
  showConsole(id: string): Promise<void>;
  /** Calls back when the state has changed. Returns a function that ends this. */
  onChange(listener: (state: HostingState) => void): () => void;
  /** Calls back when the menu asks to host a class. Returns a function that ends this. */
  onAsked(listener: () => void): () => void;
};
