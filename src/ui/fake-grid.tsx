import { For, Show, createSignal } from 'solid-js';
import { cellKey } from '../core/cell';
import { cellValue } from '../core/filing';
import { formatAmount } from '../core/decimal-text';
import type { TableGridProps } from './grid-contract';

export default function FakeGrid(props: TableGridProps) {
  const [tick, setTick] = createSignal(0);
  (props.session as any).subscribe(() => setTick((n) => n + 1));
  const elements = new Map<string, HTMLElement>();
  props.handle({
    focusCell: (cell) => elements.get(cellKey(cell))?.focus(),
    focusGrid: () => [...elements.values()][0]?.focus(),
  });
  const shown = (cell: any) => {
    tick();
    const value = cellValue((props.session as any).filing(), cell);
    return !value
      ? ''
      : value.kind === 'amount'
        ? formatAmount(value.amount, { unit: '万元', decimals: 2 })
        : value.text;
  };
  return (
    <div style={{ overflow: 'auto', 'min-height': '0' }}>
      <table style={{ 'border-collapse': 'collapse', width: '100%', 'font-size': '13px' }}>
        <tbody>
          <For each={props.layout.head}>
            {(row) => (
              <tr>
                <For each={row}>
                  {(cell: any) => (
                    <th
                      colspan={cell.columnSpan ?? cell.colSpan ?? 1}
                      rowspan={cell.rowSpan ?? 1}
                      style={{ border: '1px solid #555', padding: '3px' }}
                    >
                      {cell.text}
                    </th>
                  )}
                </For>
              </tr>
            )}
          </For>
          <For each={props.layout.lines}>
            {(line) => (
              <tr>
                <For each={line.cells.filter((c) => c.kind !== 'covered')}>
                  {(cell) => (
                    <td
                      colspan={cell.columnSpan ?? 1}
                      style={{
                        border: '1px solid #555',
                        padding: '2px 6px',
                        'text-align': cell.cell ? 'right' : 'left',
                      }}
                    >
                      <Show when={cell.cell} fallback={cell.text}>
                        {(ref) => (
                          <span
                            role="gridcell"
                            tabindex="0"
                            ref={(el) => elements.set(cellKey(ref()), el)}
                            onFocus={() => props.onSelect(ref())}
                            onDblClick={() => props.onEdit(ref(), prompt('') ?? '')}
                            style={{
                              display: 'block',
                              'min-height': '20px',
                              background:
                                props.stateOf(ref()) === 'error'
                                  ? '#fceceb'
                                  : props.outlined.some((c) => cellKey(c) === cellKey(ref()))
                                    ? '#e3efeb'
                                    : '',
                            }}
                          >
                            {shown(ref())}
                          </span>
                        )}
                      </Show>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
