/** The teacher's guide of each language, cut into its chapters. The same files stand in the repository. */
import type { Language } from '../i18n/language.ts';
import { type Block, readMarkdown } from './markdown.ts';

const bundled = import.meta.glob<string>('../../../assets/guide/*.md', {
  eager: true,
  import: 'default',
  query: '?raw',
});

export interface Chapter {
  readonly id: string; // its place, the same in every language
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Guide {
  readonly title: string;
  readonly about: readonly Block[];
  readonly chapters: readonly Chapter[];
}

export function readGuide(text: string): Guide {
  const chapters: { id: string; title: string; blocks: Block[] }[] = [];
  const about: Block[] = [];
  let title = '';
  for (const block of readMarkdown(text)) {
    if (block.kind === 'heading' && block.level === 1) title = block.text;
    else if (block.kind === 'heading' && block.level === 2)
      chapters.push({ id: `chapter-${chapters.length + 1}`, title: block.text, blocks: [] });
    else (chapters.at(-1)?.blocks ?? about).push(block);
  }
  return { title, about, chapters };
}

export function guideOf(language: Language): Guide {
  return readGuide(bundled[`../../../assets/guide/${language}.md`] ?? '');
}
