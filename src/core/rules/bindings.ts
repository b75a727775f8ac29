import { lowestCodes } from '../edition/lowest-codes';
import type { TableIndex } from '../edition/table-index';
import type { Binding } from './relation';
import type { ForEach } from './rule';

/** The rows or codes that statements are repeated for. */
export class Bindings {
  /** Many statements are repeated for the same ones. */
  private readonly known = new Map<string, readonly Binding[]>();

  constructor(private readonly indexes: Readonly<Record<string, TableIndex>>) {}

  of(forEach: ForEach | undefined): readonly Binding[] {
    if (!forEach) return [{}];
    const key = JSON.stringify(forEach);
    let known = this.known.get(key);
    if (!known) this.known.set(key, (known = this.find(forEach)));
    return known;
  }

  private find(forEach: ForEach): Binding[] {
    if ('rows' in forEach) {
      const rows = forEach.rows === 'all' ? this.indexes[forEach.of]!.totalAndOpenRows : forEach.rows;
      return rows.map((row) => ({ row }));
    }
    if (forEach.codes === 'lowest')
      return lowestCodes(forEach.of.map((table) => this.indexes[table]!)).map((code) => ({ code }));
    const codes = new Set<string>();
    for (const table of forEach.of)
      for (const node of this.indexes[table]!.nodes)
        codes.add(forEach.codes === 'class' ? node.code.slice(0, 3) : node.code);
    return [...codes].map((code) => ({ code }));
  }
}
