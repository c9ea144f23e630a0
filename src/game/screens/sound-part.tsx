/** Sound in the settings: on or off, and a volume for each kind of sound. */
import { type CSSProperties, useId } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { type Settings, sounds } from '../store/settings-slice.ts';
import { useGame } from '../store/use-game.ts';
import { Options } from './options.tsx';

const volumes = ['motifVolume', 'clickVolume', 'roomVolume'] as const satisfies readonly (keyof Settings)[];

export function SoundPart() {
  const { t } = useWords();
  const settings = useGame((state) => state.settings);
  const change = useGame((state) => state.change);
  return (
    <>
      <Options
        legend={t('settings.sound')}
        options={sounds.map((value) => ({ value, label: t(`settings.sounds.${value}`) }))}
        value={settings.sound}
        onChange={(sound) => change({ sound })}
      />
      {settings.sound === 'off'
        ? null
        : volumes.map((name) => (
            <Volume
              key={name}
              label={t(`settings.volume.${name}`)}
              value={settings[name]}
              onChange={(value) => change({ [name]: value })}
            />
          ))}
    </>
  );
}

interface VolumeProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Volume({ label, value, onChange }: VolumeProps) {
  const id = useId();
  return (
    <div className="field volume">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        className="slider"
        style={{ '--filled': `${value}%` } as CSSProperties}
        min={0}
        max={100}
        step={10}
        value={value}
        aria-valuetext={`${value}%`}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
      <span className="number" aria-hidden="true">{`${value}%`}</span>
    </div>
  );
}
