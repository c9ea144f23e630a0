/** The rules that come with the game: balance files bundled as texts and loaded by the same door as everywhere. */
import { type Loaded, loadRuleset, type Ruleset } from '../../ruleset/index.ts';

const texts = import.meta.glob<string>('../../../assets/balance/**/*.yaml', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const HOME = 'assets/balance/';

/** The bundled balance files by path. */
export function bundledFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path.slice(path.indexOf(HOME)), text]),
  );
}

/**
 * The rules of the class that the page belongs to: the bundled ones, unless the class is played by others; those come from
 * its server, checked there.
 * @param wanted hash of the rules of the class
 */
export async function loadClassRules(wanted: string): Promise<Loaded> {
  const bundled = loadBundledRules();
  if (wanted === '' || ('ruleset' in bundled && bundled.ruleset.hash === wanted)) return bundled;
  const answer = await fetch('rules.json');
  return answer.ok ? { ruleset: (await answer.json()) as Ruleset } : bundled;
}

/** Loads the bundled rules. Never throws: what is wrong comes back as problems with their places. */
export function loadBundledRules(): Loaded {
  return loadRuleset(bundledFiles());
}
