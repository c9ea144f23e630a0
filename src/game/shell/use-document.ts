/** Settings that concern the whole page: language, motion, palette and size of text on the root element. */
import { useEffect } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';

export function useDocument(): void {
  const { t } = useWords();
  const { language, motion, palette, textSize } = useGame((state) => state.settings);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dataset['motion'] = motion;
    root.dataset['palette'] = palette;
    root.style.setProperty('--text-scale', String(textSize / 100));
    document.title = t('app.name');
  }, [language, motion, palette, textSize, t]);
}
