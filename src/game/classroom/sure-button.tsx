/** A button for what cannot be taken back: it asks once more, in place. */
import { useEffect, useRef, useState } from 'react';
import { useSay } from './say.ts';

interface SureButtonProps {
  readonly label: string;
  readonly sure: string; // what the second press does, in words
  readonly quiet?: boolean;
  readonly onSure: () => void;
}

export function SureButton({ label, sure, quiet = false, onSure }: SureButtonProps) {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  const second = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) second.current?.focus();
  }, [asked]);
  if (!asked) {
    return (
      <button type="button" className={quiet ? 'button quiet' : 'button'} onClick={() => setAsked(true)}>
        {label}
      </button>
    );
  }
  return (
    <span className="class-row tight">
      <button
        ref={second}
        type="button"
        className="button class-danger"
        onClick={() => {
          setAsked(false);
          onSure();
        }}
      >
        {sure}
      </button>
      <button type="button" className="button quiet" onClick={() => setAsked(false)}>
        {say('sure.no')}
      </button>
    </span>
  );
}
