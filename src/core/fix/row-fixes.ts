import type { Candidate, FixContext } from './fix';

export function rowFixes(_context: FixContext): Candidate[] {
  return [];
}
