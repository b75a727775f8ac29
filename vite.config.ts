import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { agGridDownlevel } from './build/ag-grid-downlevel.ts';
import { components } from './build/components.ts';
import { hostedPolicy } from './build/content-security-policy.ts';
import { fingerprint } from './build/fingerprint.ts';
import { hasOwnDownlevel } from './build/lower-has-own.ts';
import { offline } from './build/offline.ts';
import { singleFile } from './build/single-file.ts';

/** Chromium 86, the oldest browser supported, for scripts and for styles. */
const OLDEST = 'chrome86';

/** `vite build` makes the hosted page in dist/, `vite build --mode single` one file in dist-single/. */
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    // Relative, so that the built page works at any path.
    base: './',
    publicDir: false,
    plugins: [
      agGridDownlevel(),
      hasOwnDownlevel(),
      solid(),
      components(import.meta.dirname),
      fingerprint(),
      single ? singleFile('mingzhang.html') : [hostedPolicy(), offline()],
    ],
    // The bundles that the development server makes of libraries pass through the same rewriting.
    optimizeDeps: { rolldownOptions: { plugins: [agGridDownlevel()] } },
    build: {
      target: OLDEST,
      cssTarget: OLDEST,
      outDir: single ? 'dist-single' : 'dist',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 3000,
    },
    server: { port: 5173, strictPort: true },
    preview: { port: 4173, strictPort: true },
    test: {
      environment: 'node',
      // Property tests share two cores with builds and browsers.
      testTimeout: 300_000,
      // One process per core that keeps the modules it has loaded: a third of the time of a process per file.
      isolate: false,
      maxWorkers: '100%',
      setupFiles: ['test/support/seed.ts'],
      include: ['test/**/*.test.ts'],
      exclude: ['test/e2e/**', 'test/bench/**'],
    },
  };
});
