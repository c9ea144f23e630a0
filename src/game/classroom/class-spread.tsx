/** Where the class stands now, without anybody's name: on the wall for all, under the roster for the teacher's next remark. */
import { axisIds } from '../../engine/index.ts';
import type { HostView } from '../../session/views.ts';
import { DotStrip } from './dot-strip.tsx';
import { useSay } from './say.ts';

export function ClassSpread({ view }: { readonly view: HostView }) {
  const say = useSay();
  const scores = view.roster.flatMap(({ scores: one }) => one ?? []);
  if (scores.length === 0) return null;
  return (
    <section className="class-spread" aria-label={say('debrief.spread')}>
      <h2>{say('debrief.spread')}</h2>
      {axisIds.map((axis, at) => (
        <DotStrip key={axis} title={say(`axis.${axis}`)} values={scores.map(({ axes }) => axes[at] ?? 0)} />
      ))}
      <DotStrip title={say('axis.result')} values={scores.map(({ result }) => result)} />
    </section>
  );
}
