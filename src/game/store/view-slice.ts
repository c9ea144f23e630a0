/** What the reader looks at: the panel, the thing in it, the trail of causes, and the open dialog. */
import type { StateCreator } from 'zustand/vanilla';
import type { Order, OrderKind } from '../../engine/orders.ts';
import type { GameStore } from './game-store.ts';
import { panelOf, thingOf } from './order-homes.ts';
import { type DialogName, homeOf, type PanelName, type PlateName, plates, type Thing } from './places.ts';

/** An order form that was asked for, with the values to begin with. */
export interface FormRequest {
  readonly kind: OrderKind;
  readonly wanted: Readonly<Record<string, string | number>>;
}

/** A page of the panel on the right. */
export interface Place {
  readonly panel: PanelName;
  readonly thing: Thing | null;
  readonly entry: string | null;
  readonly trail: readonly string[];
}

export interface ViewSlice {
  readonly panel: PanelName;
  readonly thing: Thing | null;
  /** Ids of the figures whose causes are open, the deepest last; empty when none is. */
  readonly trail: readonly string[];
  /** The entry of the almanac that is read; null for its contents. */
  readonly entry: string | null;
  /** The pages whose links led here, the latest last; back leads along them. Empty for a page that was gone to by itself. */
  readonly way: readonly Place[];
  /** The thing that the reader has just come back from: its link has the focus. */
  readonly left: Thing | null;
  readonly dialog: DialogName | null;
  /** The form that the panel should have open; null when the reader has asked for none. */
  readonly form: FormRequest | null;
  /** The plate that the board looks at closely, from the ground up; null for the whole stack. */
  readonly framed: 0 | 1 | 2 | 3 | 4 | 5 | null;
  readonly showPanel: (panel: PanelName) => void;
  readonly showThing: (thing: Thing) => void;
  /** Follows a link of a page to a panel or a thing; back leads to the link. */
  readonly follow: (goal: PanelName | Thing) => void;
  readonly showEntry: (entry: string) => void;
  /** Opens the page on which an order is written, with the form filled like the order. */
  readonly showOrder: (order: Order) => void;
  /** Opens the panel of a kind of order with its form open, filled as far as something is wanted. */
  readonly showForm: (kind: OrderKind, wanted?: FormRequest['wanted']) => void;
  /** Shows a plate's panel; a board that is close to one plate moves on to this one. */
  readonly goToPlate: (plate: PlateName) => void;
  /** Brings the board close to the plate of the panel, or back to the whole stack. */
  readonly zoomPlate: () => void;
  /** Brings the board back to the whole stack. */
  readonly leavePlate: () => void;
  /** Opens the causes of a figure; from within causes this goes one step further upstream. */
  readonly askWhy: (figure: string) => void;
  /** Cuts the trail of causes after so many steps. */
  readonly cutTrail: (steps: number) => void;
  /** One step back: the dialog, then the deepest cause, the link that was followed, the thing, the plate. False when there was nothing to leave. */
  readonly goBack: () => boolean;
  readonly openDialog: (dialog: DialogName) => void;
  readonly closeDialog: () => void;
}

function indexOf(plate: PlateName): 0 | 1 | 2 | 3 | 4 | 5 {
  return plates.indexOf(plate) as 0 | 1 | 2 | 3 | 4 | 5;
}

function placeOf({ panel, thing, entry, trail }: Place): Place {
  return { panel, thing, entry, trail };
}

/** The first page of a panel, with nothing open on it. */
export const firstPage = { thing: null, entry: null, way: [], left: null, trail: [], form: null } as const;

/** The view of somebody who has just arrived. */
export const freshView = { ...firstPage, dialog: null, framed: null } as const;

export const viewSlice: StateCreator<GameStore, [['zustand/immer', never]], [], ViewSlice> = (set, get) => ({
  panel: 'briefing',
  ...freshView,
  showPanel: (panel) => set({ ...firstPage, panel }),
  showEntry: (entry) =>
    set((state) => ({
      ...firstPage,
      panel: 'almanac',
      entry,
      // the almanac is a book: its entries lead to where it was opened, whatever was leafed through
      way: state.panel === 'almanac' ? state.way : [...state.way, placeOf(state)],
    })),
  showThing: (thing) => set({ ...firstPage, panel: homeOf[thing.kind], thing }),
  follow: (goal) =>
    set((state) => ({
      ...firstPage,
      ...(typeof goal === 'string' ? { panel: goal } : { panel: homeOf[goal.kind], thing: goal }),
      way: [...state.way, placeOf(state)],
    })),
  showOrder: ({ kind, ...wanted }) => {
    const order = { kind, ...wanted } as Order;
    set({ ...firstPage, panel: panelOf(kind), thing: thingOf(order), form: { kind, wanted } });
  },
  showForm: (kind, wanted = {}) => set({ ...firstPage, panel: panelOf(kind), form: { kind, wanted } }),
  goToPlate: (plate) => {
    const { framed, showPanel } = get();
    showPanel(plate);
    if (framed !== null) set({ framed: indexOf(plate) });
  },
  zoomPlate: () => {
    const { panel, framed } = get();
    const plate = plates.find((one) => one === panel);
    set({ framed: framed === null && plate !== undefined ? indexOf(plate) : null });
  },
  leavePlate: () => set({ framed: null }),
  askWhy: (figure) =>
    set((state) => {
      const at = state.trail.indexOf(figure);
      if (at >= 0) state.trail.length = at + 1;
      else state.trail.push(figure);
    }),
  cutTrail: (steps) =>
    set((state) => {
      state.trail.length = Math.min(steps, state.trail.length);
    }),
  goBack: () => {
    const { dialog, trail, thing, entry, way, framed } = get();
    const from = way.at(-1);
    if (dialog !== null) set({ dialog: null });
    else if (trail.length > 0) set({ trail: trail.slice(0, -1) });
    else if (from !== undefined) set({ ...from, way: way.slice(0, -1), left: thing, form: null });
    else if (thing !== null) set({ thing: null, left: thing, form: null });
    else if (entry !== null) set({ entry: null });
    else if (framed !== null) set({ framed: null });
    else return false;
    return true;
  },
  openDialog: (dialog) => set({ dialog }),
  closeDialog: () => set({ dialog: null }),
});
