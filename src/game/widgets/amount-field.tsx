/** A number by slider or by typing: both show the same value, and neither leaves the grid of legal values. */
import { type CSSProperties, useId, useState } from 'react';

interface AmountFieldProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words, for screen readers and beside the slider. */
  readonly say: (value: number) => string;
  /** What one typed unit stands for: money is typed in millions, shares in per cent. */
  readonly scale?: number;
  readonly onChange: (value: number) => void;
}

/** The nearest legal value: `min` plus a whole number of steps, at most `max`. */
export function toGrid(value: number, min: number, max: number, step: number): number {
  const steps = Math.round((Math.min(max, Math.max(min, value)) - min) / step);
  const most = Math.floor((max - min) / step + 1e-9);
  // The product of a whole number and a decimal step carries dust in its last digits.
  return Number((min + Math.min(steps, most) * step).toPrecision(12));
}

export function AmountField({
  label,
  unit,
  value,
  min,
  max,
  step,
  say,
  scale = 1,
  onChange,
}: AmountFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const filled = max > min ? ((value - min) / (max - min)) * 100 : 0;
  const shown = String(Number((value / scale).toPrecision(9)));
  const settle = (text: string): void => {
    setTyped(null);
    const number = Number(text);
    if (text.trim() !== '' && Number.isFinite(number)) onChange(toGrid(number * scale, min, max, step));
  };
  return (
    <div className="field">
      <label htmlFor={id} className="amount-label">
        <span>{label}</span>
        <strong>{say(value)}</strong>
      </label>
      <div className="amount">
        <input
          id={id}
          className="slider"
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={say(value)}
          style={{ '--filled': `${filled}%` } as CSSProperties}
          onChange={(event) => onChange(toGrid(Number(event.target.value), min, max, step))}
        />
        <span className="number-box">
          <input
            className="number-input"
            inputMode="decimal"
            aria-label={`${label}, ${unit}`}
            value={typed ?? shown}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={(event) => settle(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.ctrlKey) {
                event.preventDefault();
                settle(event.currentTarget.value);
              }
            }}
          />
          <span className="soft small">{unit}</span>
        </span>
      </div>
    </div>
  );
}
