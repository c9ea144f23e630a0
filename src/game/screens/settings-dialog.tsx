/** Settings: they take effect at once and are remembered. */
import { languages } from '../i18n/language.ts';
import { useWords } from '../i18n/words-context.ts';
import { motions, palettes, textSizes } from '../store/settings-slice.ts';
import { useGame } from '../store/use-game.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { KeysPart } from './keys-part.tsx';
import { Options } from './options.tsx';
import { SoundPart } from './sound-part.tsx';
import './screens.css';

export function SettingsDialog() {
  const { t } = useWords();
  const settings = useGame((state) => state.settings);
  const change = useGame((state) => state.change);
  const close = useGame((state) => state.closeDialog);
  return (
    <Dialog title={t('button.settings')} onClose={close}>
      <div className="settings">
        <Options
          legend={t('settings.language')}
          options={languages.map((value) => ({
            value,
            label: t(`settings.languages.${value}`),
            lang: value,
          }))}
          value={settings.language}
          onChange={(language) => change({ language })}
        />
        <Options
          legend={t('settings.textSize')}
          options={textSizes.map((value) => ({ value, label: `${value}%` }))}
          value={settings.textSize}
          onChange={(textSize) => change({ textSize })}
        />
        <Options
          legend={t('settings.motion')}
          options={motions.map((value) => ({ value, label: t(`settings.motions.${value}`) }))}
          value={settings.motion}
          onChange={(motion) => change({ motion })}
        />
        <Options
          legend={t('settings.palette')}
          options={palettes.map((value) => ({ value, label: t(`settings.palettes.${value}`) }))}
          value={settings.palette}
          onChange={(palette) => change({ palette })}
        />
        <SoundPart />
        <KeysPart />
      </div>
    </Dialog>
  );
}
