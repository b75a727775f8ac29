/** What the app uses where the browser has it. */
export type Ability = 'database' | 'workers' | 'locks' | 'savePicker' | 'persistence' | 'offline' | 'clipboard';

/** What this browser, at this address, has. `isStored`: whether its database could be opened. */
export const abilitiesOf = (isStored: boolean): readonly (readonly [Ability, boolean])[] => [
  ['database', isStored],
  ['workers', 'Worker' in window],
  ['locks', 'locks' in navigator],
  ['savePicker', 'showSaveFilePicker' in window],
  ['persistence', navigator.storage !== undefined && 'persist' in navigator.storage],
  ['offline', 'serviceWorker' in navigator && location.protocol !== 'file:'],
  ['clipboard', navigator.clipboard !== undefined],
];

/** The name and version of the engine, as far as the browser tells; the whole of what it says otherwise. */
export function engineOf(userAgent: string): string {
  const [, version] = /Chrom(?:e|ium)\/([\d.]+)/.exec(userAgent) ?? [];
  return version === undefined ? userAgent : `Chromium ${version}`;
}
