import { likelyCopies } from './cell-relations';
import type { CellChange } from './hypothesis';
import type { SearchContext } from './search-context';

/**
 * Sets a cell whose figure was run over to the best of what another table prints, what is demanded of it and what stood
 * at the other end of the run (`end`, -1 for none); undefined to leave it.
 */
export function restoreLost(context: SearchContext, cell: number, end = -1): CellChange | undefined {
  const { workings } = context;
  if (cell < 0 || workings.isFollower(cell)) return undefined;
  const printed = workings.figure(cell);
  const step = context.stepOf(cell);
  const copies = likelyCopies(workings, cell);
  const values = [...copies, ...workings.demandsOn(cell)].map((value) => Math.round(value / step) * step);
  if (end >= 0) values.push(workings.amounts[end]!);
  let best = { to: printed, net: workings.net, residual: workings.balances.residual(), isSure: false };
  values.forEach((to, index) => {
    if (to < 0) return;
    workings.set(cell, to);
    const residual = workings.balances.residual();
    const isNearer = best.to !== printed && !best.isSure && residual < best.residual;
    if (workings.net > best.net || (workings.net === best.net && isNearer))
      best = { to, net: workings.net, residual, isSure: index < copies.length };
  });
  workings.set(cell, best.to);
  return best.to === printed ? undefined : { cell, to: best.to };
}
