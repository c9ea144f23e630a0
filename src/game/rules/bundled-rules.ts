/** The rules that come with the game: balance files bundled as texts and read by the same door as everywhere. */
import { type Loaded, loadRuleset, Rulebook } from '../../ruleset/index.ts';

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
 * The rules of the server that the page comes from: the bundled ones, unless it serves others; their files come from it.
 * @param wanted hash of its rules
 */
export async function readServedRules(wanted: string): Promise<ReturnType<typeof Rulebook.read>> {
  const bundled = Rulebook.read(bundledFiles());
  if (wanted === '' || ('ruleset' in bundled && bundled.ruleset.hash === wanted)) return bundled;
  const answer = await fetch('rules.json');
  return answer.ok ? Rulebook.read((await answer.json()) as Record<string, string>) : bundled;
}

/** Loads the bundled rules. Never throws: what is wrong comes back as problems with their places. */
export function loadBundledRules(): Loaded {
  return loadRuleset(bundledFiles());
}
