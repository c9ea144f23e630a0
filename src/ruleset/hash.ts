/**
 * FNV-1a, 64 bits, as 16 hexadecimal digits. Not a protection against forgery: it tells two texts apart.
 *
 * Each UTF-16 unit gives its low byte, and its high byte where it has one, so plain text gives the published
 * FNV values on every machine.
 */
export function hashText(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const eat = (byte: number) => {
    low = (low ^ byte) >>> 0;
    // Times 0x100000001b3, in two halves that stay exact in a double.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 0x100000000) + ((low << 8) >>> 0)) % 0x100000000;
    low = product % 0x100000000;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    eat(unit & 255);
    if (unit > 255) eat(unit >>> 8);
  }
  return hex(high) + hex(low);
}

const hex = (word: number) => word.toString(16).padStart(8, '0');
