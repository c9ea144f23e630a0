/** The class's debrief as a file: everything in it, in both languages, and nothing that could run. */
import { expect, it } from 'vitest';
import { classDebriefPage } from '../../../src/game/classroom/debrief-page.ts';
import { teamName } from '../../../src/game/classroom/say.ts';
import { makeWords } from '../../../src/game/i18n/words.ts';
import { debrief } from '../../../src/session/debrief.ts';
import { LedRuns } from '../../../src/session/led-runs.ts';
import { sharesOf, worthsOf } from '../../../src/session/study.ts';
import { hostView } from '../../../src/session/views.ts';
import { hire, parallel, startedClass } from '../../session/class.ts';
import { baseBook, baseRules } from '../../support/base-rules.ts';

it('holds every part, escapes what teams are called, and leaves names out where they are not wanted', async () => {
  const { live, devices, teamOf } = await startedClass({ ...parallel, auto: false, quarters: 3 }, 3);
  await live.host({ kind: 'rename', team: teamOf(devices[1]!).id, name: '<script>alert(1)</script>' });
  await live.team(devices[0]!, { kind: 'handIn', seq: 1, turn: 0, orders: [hire(20)] });
  for (let quarter = 0; quarter < 3; quarter++) await live.resolve();
  const rules = baseRules();
  const breath = () => Promise.resolve();
  const worths = await worthsOf(live.state, new LedRuns(rules), { breath });
  const found = { worths, skill: await sharesOf(live.state, new LedRuns(rules), { breath }) };
  const view = hostView(live.state, live.present, []);
  for (const language of ['en', 'zh-CN'] as const) {
    const words = makeWords(language);
    const say = (key: string, values = {}) => words.look('session', key, values) ?? key;
    const page = classDebriefPage(
      words,
      say,
      { view, rules, book: baseBook() },
      debrief(live.state),
      found,
      true,
    );
    expect(page).toContain(`lang="${language}"`);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/debrief\.|question\.|process\.|\{\{/);
    expect(page.match(/<h2>/g)).toHaveLength(5);
    const nameless = classDebriefPage(
      words,
      say,
      { view, rules, book: baseBook() },
      debrief(live.state),
      found,
      false,
    );
    const tables = nameless.slice(0, nameless.lastIndexOf('<h2>'));
    for (const { name } of view.roster) expect(tables).not.toContain(teamName(words, name));
  }
});
