/** Line icons, drawn on a grid of 16. They are never the only carrier of a meaning. */
const paths = {
  up: 'M8 13V3M3.5 7.5 8 3l4.5 4.5',
  down: 'M8 3v10M3.5 8.5 8 13l4.5-4.5',
  level: 'M3 8h10',
  back: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  close: 'm4 4 8 8M12 4l-8 8',
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'm10 3 3.5 3.5L10 10M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9',
  table: 'M2.5 3.5h11v9h-11zM2.5 7h11M6.5 7v5.5',
  chart: 'M3 3v10h10M5.5 10V8M8.5 10V5M11.5 10V7',
  gear: 'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4',
  help: 'M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.9M8 12.6v.1',
  home: 'M2.5 8 8 3l5.5 5M4.5 7v6h7V7',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1',
  search: 'M6.8 11.3a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10 10l4 4',
  again: 'M3 8a5 5 0 0 1 9-3M13 8a5 5 0 0 1-9 3M12 2v3H9M4 14v-3h3',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  pin: 'M6 2.5h4l-.5 4.5 2 2.5h-7l2-2.5zM8 9.5V14',
  advice: 'M8 2a4.2 4.2 0 0 0-2.4 7.6V11h4.8V9.6A4.2 4.2 0 0 0 8 2zM6 13.5h4',
  pages: 'M5 2.5h7.5V11M3 5h7.5v8.5H3zM5 8h3.5M5 10.5h3.5',
  skip: 'm3 3 5 5-5 5M9 3l5 5-5 5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
