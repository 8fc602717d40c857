import type { VNode } from 'preact';

/** Drawn on a 24 px grid with one stroke; always beside a word, never instead of it. */
const PATHS: Record<string, string> = {
  open: 'M4 12l5 6L20 6',
  limited: 'M3 14c3-6 6-6 9-2s6 4 9-2',
  paused: 'M8 5v14M16 5v14',
  closed: 'M5 5l14 14M19 5L5 19',
  unknown: 'M8 9a4 4 0 1 1 5 4c-1 0-1 1-1 3M12 20v.5',
  new: 'M12 4v16M4 12h16',
  changed: 'M4 8h15l-4-4M20 16H5l4 4',
  alert: 'M12 3v11M12 19v.5',
  home: 'M3 11l9-8 9 8v10h-6v-6H9v6H3z',
  saved: 'M6 3h12v18l-6-5-6 5z',
  share: 'M12 15V3M8 7l4-4 4 4M5 12v9h14v-9',
  risks: 'M12 3L2 21h20zM12 10v5M12 18v.5',
  options: 'M5 3h10l4 4v14H5zM9 12h6M9 16h6',
  return: 'M9 5l-6 6 6 6M3 11h12a6 6 0 0 1 6 6v2',
  contacts: 'M4 4h5l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v5a16 16 0 0 1-16-16z',
  checklists: 'M4 6l2 2 3-4M4 13l2 2 3-4M4 20l2 2 3-4M12 6h8M12 13h8M12 20h8',
  hear: 'M8 5v14l11-7z',
  phrases: 'M3 4h18v12h-9l-5 5v-5H3z',
};

/** Those that point along the line of reading; they turn round where it runs from right to left. */
const DIRECTED = ['return', 'checklists', 'options'];

/** A decorative icon: the word beside it carries the meaning. */
export function Icon({ name }: { name: string }): VNode {
  return (
    <svg class={DIRECTED.includes(name) ? 'i turns' : 'i'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name] ?? PATHS['unknown']} />
    </svg>
  );
}
