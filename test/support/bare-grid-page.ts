import type { Plugin } from 'vite';

/** The least page that shows a grid as the editor does: Solid, AG Grid with the same modules and theme, one column. */
export const BARE_ENTRY = '\0bare-grid-page';

const SCRIPT = `
  import { createGrid } from 'ag-grid-community';
  import { render } from 'solid-js/web';
  import { GRID_MODULES } from '/src/ui/grid/grid-modules.ts';
  import { officialTheme } from '/src/ui/grid/grid-theme.ts';
  render(() => document.createElement('div'), document.body);
  createGrid(document.body, { theme: officialTheme, columnDefs: [{ field: 'a' }], rowData: [{ a: 1 }] }, { modules: GRID_MODULES });
`;

/** Offers the script of that page under `BARE_ENTRY`. */
export const bareGridPage = (): Plugin => ({
  name: 'bare-grid-page',
  resolveId: (id) => (id === BARE_ENTRY ? id : null),
  load: (id) => (id === BARE_ENTRY ? SCRIPT : null),
});
