import { createSignal, onCleanup } from 'solid-js';
import type { TableId } from '../core/filing/cell';

/** Where the user is. `cell` belongs to `table`. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'help' }
  /** What the page is made of, what it keeps and what it never does. */
  | { readonly page: 'about' }
  /** The rules of the newest edition, without a filing. */
  | { readonly page: 'rules' }
  | {
      readonly page: 'filing';
      readonly id: string;
      readonly table?: TableId;
      readonly cell?: { readonly row: string; readonly column: string };
      /** The rules, and how they stand in the filing, instead of a table. */
      readonly showsRules?: boolean;
    };

/** No table is called so: tables are named in capitals. */
const RULES = 'rules';

/** Reads a location hash; whatever it cannot read is Home. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const parts = path.split('/').filter(Boolean).map(decode);
  if (parts[0] === 'help' || parts[0] === 'about') return { page: parts[0] };
  if (parts[0] === RULES) return { page: 'rules' };
  if (parts[0] !== 'filings' || !parts[1]) return { page: 'home' };
  const base = { page: 'filing' as const, id: parts[1] };
  if (!parts[2]) return base;
  if (parts[2] === RULES) return { ...base, showsRules: true };
  const table = parts[2] as TableId;
  const [row, column] = (new URLSearchParams(query).get('cell') ?? '').split('/').map(decode);
  return row && column ? { ...base, table, cell: { row, column } } : { ...base, table };
}

/** The hash of a route; row and column are escaped one by one, since a row id may hold a slash. */
export function formatRoute(route: Route): string {
  if (route.page === 'home') return '#/';
  if (route.page === 'help' || route.page === 'about') return `#/${route.page}`;
  if (route.page === 'rules') return `#/${RULES}`;
  const path = `#/filings/${encodeURIComponent(route.id)}`;
  if (route.showsRules) return `${path}/${RULES}`;
  if (!route.table) return path;
  if (!route.cell) return `${path}/${route.table}`;
  const cell = `${encodeURIComponent(route.cell.row)}/${encodeURIComponent(route.cell.column)}`;
  return `${path}/${route.table}?cell=${encodeURIComponent(cell)}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export interface Router {
  readonly route: () => Route;
  /** Goes there as a new step of the browser's history. */
  readonly go: (route: Route) => void;
  /** Changes where we are without a new step (moving within a table). */
  readonly replace: (route: Route) => void;
}

/** Browsers refuse an address that changes hundreds of times in a row, and each change costs milliseconds. */
const RESTING_MS = 150;

/** Follows the location's hash for the life of the owning component. */
export function createRouter(): Router {
  const [route, setRoute] = createSignal<Route>(parseRoute(location.hash));
  /** The address that `route` has been told of. */
  let followed = location.hash;
  let waiting: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    waiting = undefined;
    followed = location.hash;
    setRoute(parseRoute(followed));
  };
  /** Writes the address that waits, unless a link has been followed since. */
  const settle = (): void => {
    clearTimeout(timer);
    if (waiting !== undefined && location.hash === followed) {
      history.replaceState(null, '', waiting);
      followed = waiting;
    }
    waiting = undefined;
  };
  window.addEventListener('hashchange', follow);
  window.addEventListener('pagehide', settle);
  onCleanup(() => {
    settle();
    window.removeEventListener('hashchange', follow);
    window.removeEventListener('pagehide', settle);
  });
  return {
    route,
    // Not by assigning the hash: its event comes late, and a second key press would still see the old place.
    go: (to) => {
      settle();
      const address = formatRoute(to);
      if (address === location.hash) return;
      history.pushState(null, '', address);
      followed = address;
      setRoute(to);
    },
    replace: (to) => {
      // A link has been followed and its event is still to come: what it leads to holds.
      if (location.hash !== followed) return;
      waiting = formatRoute(to);
      clearTimeout(timer);
      timer = setTimeout(settle, RESTING_MS);
      setRoute(to);
    },
  };
}
