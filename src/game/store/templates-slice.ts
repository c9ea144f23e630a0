/** Templates: the orders of a plan under a name, kept on this device and laid in again in any quarter. */
import type { StateCreator } from 'zustand/vanilla';
import type { GameStore } from './game-store.ts';
import { LONGEST_NAME, type Template } from './kept-orders.ts';
import type { LaidIn } from './lay-in.ts';

export interface TemplatesSlice {
  readonly templates: readonly Template[];
  /** Keeps the present plan under a name; a template of the same name is replaced. */
  readonly saveTemplate: (name: string) => void;
  readonly removeTemplate: (name: string) => void;
  /** Lays a template into the plan; one step for undo. */
  readonly layTemplate: (name: string) => LaidIn | null;
}

export interface TemplatesServices {
  readonly templates?: readonly Template[];
  readonly rememberTemplates?: (templates: readonly Template[]) => void;
}

export function templatesSlice({
  templates: known = [],
  rememberTemplates,
}: TemplatesServices): StateCreator<GameStore, [['zustand/immer', never]], [], TemplatesSlice> {
  return (set, get) => {
    const keep = (templates: readonly Template[]): void => {
      set({ templates });
      rememberTemplates?.(templates);
    };
    const others = (name: string): Template[] => get().templates.filter((one) => one.name !== name);
    return {
      templates: known,
      saveTemplate: (wanted) => {
        const name = wanted.trim().slice(0, LONGEST_NAME);
        const { orders } = get();
        if (name !== '' && orders.length > 0) keep([...others(name), { name, orders }]);
      },
      removeTemplate: (name) => keep(others(name)),
      layTemplate: (name) => {
        const template = get().templates.find((one) => one.name === name);
        return template === undefined ? null : get().layOrders(template.orders);
      },
    };
  };
}
