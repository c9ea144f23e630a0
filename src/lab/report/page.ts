/** The report as one page that needs nothing else: both languages, light and dark, each chart with its numbers. */
import type { Judgement } from '../expectations/check.ts';
import { changesOf } from '../findings/comparison.ts';
import { findingsOf, type ScenarioFindings } from '../findings/findings.ts';
import type { RuleDifference } from '../findings/rule-differences.ts';
import { type Laboratory, plainRecords, type RulesName } from '../laboratory.ts';
import { narrowWidth, usualWidth } from './charts/frame.ts';
import { fontFaces } from './fonts.ts';
import { escaped } from './html.ts';
import { pageStyle } from './page-style.ts';
import { comparisonSection } from './sections/comparison.ts';
import type { SectionContext } from './sections/context.ts';
import { decisionsSection } from './sections/decisions.ts';
import { expectationsSection } from './sections/expectations.ts';
import { resultsSection } from './sections/results.ts';
import { sensitivitySection } from './sections/sensitivity.ts';
import { skillSection } from './sections/skill.ts';
import { worldSection } from './sections/world.ts';
import { type ReportLanguage, type ReportWords, reportLanguages, reportWords } from './words.ts';

/** What the page may show besides the laboratory. */
export interface PageExtras {
  readonly judgements?: readonly Judgement[];
  readonly differences?: readonly RuleDifference[]; // of the two rulesets compared
  readonly systemFonts?: boolean; // do not put the type into the page: a tenth of the size
}

/** The whole page. */
export function pageHtml(laboratory: Laboratory, extras: PageExtras = {}): string {
  const findings = laboratory.rules.map((_, rules) => findingsOf(laboratory.records, rules));
  const bodies = reportLanguages.map((language) => bodyHtml(laboratory, findings, extras, language));
  const fonts = extras.systemFonts ? '' : fontFaces(bodies.join(''));
  const [english] = reportLanguages.map(reportWords) as [ReportWords];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(english.say('title'))}</title>
<style>${fonts}${pageStyle}</style>
</head>
<body>
<nav class="languages" aria-label="Language">${reportLanguages.map(languageChoice).join('')}</nav>
${bodies.join('\n')}
<script>
if (navigator.language.startsWith('zh')) document.getElementById('language-zh-CN').checked = true;
</script>
</body>
</html>
`;
}

function languageChoice(language: ReportLanguage, at: number): string {
  const name = reportWords(language).say('language');
  const checked = at === 0 ? ' checked' : '';
  return `<label lang="${language}"><input type="radio" name="language" id="language-${language}"${checked}> ${escaped(name)}</label>`;
}

function bodyHtml(
  laboratory: Laboratory,
  findings: readonly (readonly ScenarioFindings[])[],
  { judgements = [], differences = [] }: PageExtras,
  language: ReportLanguage,
): string {
  const words = reportWords(language);
  const { say, name } = words;
  const { plan, rules, records, sensitivity } = laboratory;
  const lead = say('lead', {
    campaigns: records.length,
    rules: rules.map(({ version, hash }) => `${version} ${hash}`).join(' / '),
    first: plan.seed,
    last: plan.seed + plan.campaigns - 1,
  });
  const scenarios = (findings[0] ?? []).map(({ scenario }) => scenario);
  const anchor = (scenario: string): string => `${language}-${scenario}`;
  const contents = scenarios
    .map((scenario) => `<li><a href="#${anchor(scenario)}">${escaped(name('scenario', scenario))}</a></li>`)
    .join('');
  const sections = scenarios.map((scenario) => {
    const sides = rules.map((_, side) => {
      const found = findings[side]?.find((each) => each.scenario === scenario);
      if (found === undefined) return '';
      const own = plainRecords(laboratory, side).filter(({ job }) => job.scenario === scenario);
      return sideHtml(
        {
          found,
          records: own,
          vendors: laboratory.vendors,
          words,
          width: rules.length > 1 ? narrowWidth : usualWidth,
        },
        rules,
        side,
      );
    });
    const title = `<h2 id="${anchor(scenario)}">${escaped(name('scenario', scenario))}</h2>`;
    return `<section>${title}<div class="${sides.length > 1 ? 'sides' : 'alone'}">${sides.join('')}</div></section>`;
  });
  const compared = rules.length > 1 ? comparisonSection(words, changesOf(records), differences) : '';
  return `<main class="in-${language}" lang="${language}">
<header><h1>${escaped(say('title'))}</h1><p>${escaped(lead)}</p><nav><ul>${contents}</ul></nav></header>
${compared}${expectationsSection(words, judgements)}${sections.join('\n')}${sensitivitySection(sensitivity, words)}
</main>`;
}

/** One ruleset's view of a scenario; two of them stand beside each other. */
function sideHtml(context: SectionContext, rules: readonly RulesName[], side: number): string {
  const one = rules[side]!;
  const title = rules.length > 1 ? `<h3>${escaped(`${one.name} ${one.version} ${one.hash}`)}</h3>` : '';
  const lead = `<p>${escaped(context.words.say('campaigns', { count: context.found.campaigns }))}</p>`;
  const sections = [resultsSection, skillSection, decisionsSection, worldSection].map((section) =>
    section(context),
  );
  return `<div>${title}${lead}${sections.join('\n')}</div>`;
}
