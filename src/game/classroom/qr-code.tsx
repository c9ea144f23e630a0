/** A QR code as one path of squares. */
import { create } from 'qrcode';
import { useMemo } from 'react';
import { useSay } from './say.ts';

const margin = 2; // modules

export function QrCode({ text }: { readonly text: string }) {
  const say = useSay();
  const { size, path } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'L' });
    const squares: string[] = [];
    for (let y = 0; y < modules.size; y++) {
      for (let x = 0; x < modules.size; x++) {
        if (modules.get(y, x)) squares.push(`M${x + margin} ${y + margin}h1v1h-1z`);
      }
    }
    return { size: modules.size + 2 * margin, path: squares.join('') };
  }, [text]);
  return (
    <svg className="class-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say('console.qr')}>
      <path d={path} fill="#000" />
    </svg>
  );
}
