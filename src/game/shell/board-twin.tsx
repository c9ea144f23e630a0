/** The board as text: a tree of plates and the things on them with their states. It shows what the picture shows. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { PanelFrame } from '../panels/panel-frame.tsx';
import { plates } from '../store/places.ts';
import { useGame } from '../store/use-game.ts';
import { useBoardView } from './board-view.ts';
import { brickOf, pageOfBrick } from './bricks.ts';
import { brickText } from './twin-text.ts';
import './board-twin.css';

export function BoardTwin() {
  const words = useWords();
  const { t } = words;
  const view = useBoardView();
  const left = useGame((state) => (state.left === null ? null : brickOf(state.left)));
  const [open, setOpen] = useState<ReadonlySet<number>>(
    new Set(view?.bricks.filter(({ id }) => id === left).map(({ plate }) => plate)),
  );
  const tree = useRef<HTMLDivElement>(null);
  const follow = useGame((state) => state.follow);
  if (view === null) return null;
  const toggle = (plate: number, wanted: boolean): void => {
    const next = new Set(open);
    if (wanted) next.add(plate);
    else next.delete(plate);
    setOpen(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
    const item = document.activeElement as HTMLElement;
    const at = items.indexOf(item);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const plate = Number(item.dataset['plate']);
    const brick = item.dataset['brick'];
    const isOpen = brick === undefined && open.has(plate);
    if (event.key === 'ArrowDown') items[at + 1]?.focus();
    else if (event.key === 'ArrowUp') items[at - 1]?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else if (event.key === 'ArrowRight' && isOpen) items[at + 1]?.focus();
    else if (event.key === 'ArrowRight' && brick === undefined) toggle(plate, true);
    else if (event.key === 'ArrowLeft' && isOpen) toggle(plate, false);
    else if (event.key === 'ArrowLeft' && brick !== undefined)
      items.find((one) => Number(one.dataset['plate']) === plate)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') item.click();
    else return;
    event.preventDefault();
  };
  return (
    <PanelFrame page="twin" title={t('panel.twin.title')} about={t('panel.twin.about')}>
      <p className="soft small">{t('twin.keys')}</p>
      <div className="twin" role="tree" aria-label={t('twin.tree')} ref={tree} onKeyDown={onKeyDown}>
        {view.plates.toReversed().map(({ plate, caption }) => {
          const bricks = view.bricks.filter((brick) => brick.plate === plate);
          const expanded = open.has(plate);
          return (
            <div key={plate} role="none">
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the tree around it. */}
              <div
                role="treeitem"
                className="twin-item"
                aria-expanded={expanded}
                aria-level={1}
                data-plate={plate}
                tabIndex={plate === plates.length - 1 ? 0 : -1}
                onClick={() => toggle(plate, !expanded)}
              >
                {t('twin.plate', { name: caption.key, figure: caption.value, count: bricks.length })}
              </div>
              {expanded ? (
                // biome-ignore lint/a11y/useSemanticElements: a group of a tree is no fieldset.
                <div role="group" className="twin-group">
                  {bricks.map((brick) => (
                    <div key={brick.id} role="none">
                      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the tree around it. */}
                      <div
                        role="treeitem"
                        className="twin-item"
                        aria-level={2}
                        data-plate={plate}
                        data-brick={brick.id}
                        data-state={brick.state}
                        data-left={brick.id === left}
                        tabIndex={-1}
                        onClick={() => follow(pageOfBrick(brick.id))}
                      >
                        {brickText(words, view, brick)}
                      </div>
                    </div>
                  ))}
                  {view.flows
                    .filter((flow) => flow.fromPlate === plate)
                    .map((flow) => (
                      <div
                        key={flow.owner}
                        role="treeitem"
                        className="twin-item twin-flow"
                        aria-level={2}
                        data-plate={plate}
                        data-brick=""
                        tabIndex={-1}
                      >
                        {flow.label}
                      </div>
                    ))}
                </div>
              ) : null}
            </div>
          );
        })}
      </div>
    </PanelFrame>
  );
}
