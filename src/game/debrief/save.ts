/** Hands the page of a debrief to the reader as a file. */
import type { Ruleset } from '../../ruleset/types.ts';
import type { Words } from '../i18n/words.ts';
import type { Campaign } from '../store/campaign.ts';
import { debriefPage } from './page.ts';
import type { Debrief } from './study.ts';

export function saveDebrief(words: Words, rules: Ruleset, campaign: Campaign, debrief: Debrief): void {
  const page = new Blob([debriefPage(words, rules, campaign, debrief)], { type: 'text/html;charset=utf-8' });
  const address = URL.createObjectURL(page);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${campaign.id}.html`;
  link.click();
  // The file is on its way once the click has been answered.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
