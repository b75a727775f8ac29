import type { Plugin } from 'vite';

const NEW = /\bObject\.hasOwn\(/g;

/** The same question in the words of browsers before Chromium 93. */
export const lowerHasOwn = (code: string): string => code.replace(NEW, 'Object.prototype.hasOwnProperty.call(');

/** Rewrites what @noble/hashes asks of objects when it is loaded: Chromium 86 does not know `Object.hasOwn`. */
export function hasOwnDownlevel(): Plugin {
  return {
    name: 'has-own-downlevel',
    transform: {
      filter: { id: /node_modules\/@noble\/hashes\/.*\.js/ },
      handler: (code) => (code.includes('Object.hasOwn(') ? { code: lowerHasOwn(code), map: null } : undefined),
    },
  };
}
