/** Opens what was found. */
import type { GameStore } from '../store/game-store.ts';
import type { Command, Goal } from './targets.ts';

const commands: Readonly<Record<Command, (state: GameStore) => void>> = {
  undo: ({ undo }) => undo(),
  redo: ({ redo }) => redo(),
  asLast: ({ repeatLast }) => repeatLast(),
  settings: ({ openDialog }) => openDialog('settings'),
  help: ({ openDialog }) => openDialog('help'),
  templates: ({ openDialog }) => openDialog('templates'),
  adviser: ({ openDialog }) => openDialog('adviser'),
  endHere: ({ endHere }) => endHere(),
};

export function followGoal(state: GameStore, goal: Goal): void {
  state.closeDialog();
  if (goal.kind === 'panel') state.showPanel(goal.panel);
  else if (goal.kind === 'order') state.showForm(goal.order);
  else if (goal.kind === 'thing') state.showThing(goal.thing);
  else if (goal.kind === 'entry') state.showEntry(goal.entry);
  else commands[goal.command](state);
}
