import { Script } from 'node:vm';

const holder = globalThis as { watched?: () => unknown };
const script = new Script('watched()');

/**
 * Runs synchronous work that may never end.
 * @throws Error with code ERR_SCRIPT_EXECUTION_TIMEOUT after `milliseconds`.
 */
export function watched<T>(work: () => T, milliseconds: number): T {
  holder.watched = work;
  try {
    return script.runInThisContext({ timeout: milliseconds }) as T;
  } finally {
    delete holder.watched;
  }
}
