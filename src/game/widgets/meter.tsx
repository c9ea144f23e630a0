/** A thin bar, 0 to 1. Decoration beside a number that is written out. */
export function Meter({ value }: { readonly value: number }) {
  const width = `${Math.round(Math.min(1, Math.max(0, value)) * 100)}%`;
  return (
    <span className="meter" aria-hidden="true">
      <span style={{ width }} />
    </span>
  );
}
