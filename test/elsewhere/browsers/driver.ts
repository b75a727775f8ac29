/** A key as the W3C names it, or a single character. */
export type Key = 'Enter' | 'Escape' | 'Control+z' | 'Control+e' | (string & {});

/** What the story of a clerk needs of a browser, whatever drives it. */
export interface BrowserDriver {
  /** Name and version, as the browser tells. */
  readonly name: string;
  open(url: string): Promise<void>;
  /** Value of an expression in the page; a promise is awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Types characters where the focus is. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** PNG. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Calls until it answers something, for at most `seconds`. Throws with `what` otherwise. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false | null | ''>,
  seconds = 30,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look().catch(() => undefined);
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
