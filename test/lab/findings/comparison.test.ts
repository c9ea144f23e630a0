import { expect, test } from 'vitest';
import { changed } from '../../../src/lab/campaigns/variant.ts';
import {
  changeSentence,
  changeSummary,
  changesOf,
  jobsOf,
  playAll,
  reportWords,
  ruleDifferences,
} from '../../../src/lab/index.ts';
import { baseRules } from '../../support/base-rules.ts';
import { smallPlan } from '../small-lab.ts';

const rules = baseRules();
const plan = { ...smallPlan, campaigns: 8, firms: ['alibaba'], bots: ['pragmatic'] };
const compare = async (second: typeof rules) => {
  const rulesets = [rules, second];
  return changesOf(await playAll(rulesets, jobsOf(rulesets, plan), { workers: 2 }));
};
const english = reportWords('en');

test('equal rules give equal campaigns, and it says so', async () => {
  const [change] = await compare({ ...rules });
  expect(change).toMatchObject({
    certainty: 'same',
    pairs: 8,
    identical: 8,
    result: { value: 0, low: 0, high: 0 },
  });
  expect(changeSentence(english, change!)).toBe(
    'Pragmatic, Alibaba: every one of 8 campaigns is the same to the last digit.',
  );
  expect(changeSummary(english, [change!])).toContain(
    '0 show a sure change of the result, 1 show none at all',
  );
  expect(changeSentence(reportWords('zh-CN'), change!)).toBe('务实，阿里巴巴：8局全部相同，分毫不差。');
});

test('a real change is found, with its direction and what moved', async () => {
  const [change] = await compare(changed(rules, { numbers: { 'frameworks.growth': 0.3 } }));
  expect(change).toMatchObject({ certainty: 'sure', identical: 0 });
  expect(change!.result.high).toBeLessThan(0);
  expect(changeSentence(english, change!)).toMatch(
    /^Pragmatic, Alibaba: the result falls by [\d.]+ points .* Moved surely: .*Ecosystem −[\d.]+/,
  );
});

test('where rulesets differ is named by path, and a new thing does not shift the others', () => {
  const second = {
    ...changed(rules, { numbers: { 'frameworks.growth': 0.3 } }),
    vendors: [{ ...rules.vendors[0]!, id: 'new' }, ...rules.vendors],
  };
  expect(ruleDifferences(rules, rules)).toEqual([]);
  expect(ruleDifferences(rules, second).map(({ path }) => path)).toEqual([
    'vendors.new',
    'frameworks.growth',
  ]);
  expect(ruleDifferences(rules, second)[1]).toMatchObject({
    first: String(rules.frameworks.growth),
    second: '0.3',
  });
});
