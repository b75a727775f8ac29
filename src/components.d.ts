/** What the app is made of; see build/components.ts. */
declare module 'virtual:components' {
  export const VERSION: string;
  export const COMPONENTS: readonly {
    readonly name: string;
    readonly version: string;
    /** SPDX. */
    readonly licence: string;
    readonly url: string;
    readonly text: string;
  }[];
}
