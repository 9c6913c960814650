/** Line drawings on a grid of sixteen, in the colour of the text around them. Decorative: never the only label. */
const drawings = {
  search: 'M7 12.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm4-1.5 3.5 3.5',
  clipping: 'M4 2h8v12l-4-3-4 3V2Z',
  library:
    'M2.5 3h4.2c.8 0 1.3.5 1.3 1.3V13c0-.8-.5-1.3-1.3-1.3H2.5V3Zm11 0H9.3c-.8 0-1.3.5-1.3 1.3V13c0-.8.5-1.3 1.3-1.3h4.2V3Z',
  briefing: 'M3.5 2h9v12h-9V2ZM6 5.5h4M6 8h4M6 10.5h2.5',
  muted:
    'M2.5 2.5l11 11M8 3C4.5 3 2 8 2 8s.8 1.7 2.3 3.1M6.5 12.8c.5.1 1 .2 1.5.2 3.5 0 6-5 6-5s-.9-1.9-2.6-3.4',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  check: 'm2.5 8.5 3.5 3.5 7.5-8',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6',
  external: 'M6.5 3H3v10h10V9.5M9.5 2.5h4v4M13 3 7.5 8.5',
  trash: 'M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.6L12 4',
  locate: 'M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8 1v2.5M8 12.5V15M1 8h2.5M12.5 8H15',
  back: 'M10 3 5 8l5 5',
  forward: 'm6 3 5 5-5 5',
  names: 'M8 7.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.8 14c.4-2.8 2.5-4.4 5.2-4.4s4.8 1.6 5.2 4.4',
  policy: 'M3 2.5h7l3 3v8H3v-11Zm7 0v3h3M5.5 8.5h5M5.5 11h3',
  figures: 'M2.5 13.5v-5h3v5M6.5 13.5v-11h3v11M10.5 13.5v-7h3v7',
  settings:
    'M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14M10.5 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5.5 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  storage: 'M8 1.5 13.5 4v4c0 3.2-2.2 5.6-5.5 6.5C4.7 13.6 2.5 11.2 2.5 8V4L8 1.5Z',
  panel: 'M2 3h12v10H2V3Zm8 0v10',
  copy: 'M5.5 5.5h8v8h-8v-8ZM10.5 5.5v-3h-8v8h3',
  help: 'M5.7 6a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.2.9-1.2 1.7M8 12.4v.1M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14Z',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The seal of the extension. */
export function Seal({ size = 24 }: { size?: number }) {
  return (
    <svg className="seal" width={size} height={size} viewBox="0 0 128 128" aria-hidden="true">
      <rect width="128" height="128" rx="30" fill="var(--seal)" />
      <g fill="none" stroke="#fdf8ee" strokeLinecap="round">
        <path d="M27 32v64M55 32v64" strokeWidth="14" />
        <circle cx="90" cy="40" r="13" strokeWidth="10" />
        <path d="M90 71v25" strokeWidth="10" />
      </g>
    </svg>
  );
}
