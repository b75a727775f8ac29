import type { NewVersion } from '../offline/new-version';
import { createContext, useContext } from 'solid-js';
import type { FilingStorage } from '../storage/storage';
import type { Library } from './library';
import type { Notice } from './notices';
import type { Router } from './router';

/** What every page needs: where we are, the kept filings, a way to say something. */
export interface App {
  readonly router: Router;
  readonly library: Library;
  readonly storage: FilingStorage;
  /** Whether the browser keeps what is saved, rather than only this page's memory. */
  readonly isStored: boolean;
  readonly notify: (notice: Notice) => void;
  readonly retract: (topic: string) => void;
  /** Says in Chinese words that something broke, and offers a backup and the report. */
  readonly failed: (error: unknown) => void;
  readonly showKeys: () => void;
  /** A newer version of the page that waits to be let in. */
  readonly newVersion: () => NewVersion | undefined;
}

export const AppContext = createContext<App>();

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('Rendered outside the app');
  return app;
}
