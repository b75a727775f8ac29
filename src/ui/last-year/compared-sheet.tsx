import { type JSX, Show, Suspense, lazy } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import type { Scale } from '../../core/money/scale';
import type { Navigation } from '../editor/navigation';
import { text } from '../text.zh';
import type { Comparing } from './create-comparing';
import { ViewChoice } from './view-choice';

const ComparisonArea = lazy(() => import('./comparison-area'));

/** The sheet of the table at hand, or its comparison in its place. */
export function ComparedSheet(props: {
  readonly comparing: Comparing;
  readonly filing: Filing;
  readonly edition: Edition;
  readonly nav: Pick<Navigation, 'table' | 'goToCell'>;
  readonly scale: Scale;
  /** Opens 上年数和预算数. */
  readonly onManage: () => void;
  /** The sheet, with the choice of what is shown among its commands. */
  readonly sheet: (view: () => JSX.Element) => JSX.Element;
}) {
  const view = () => (
    <ViewChoice value={props.comparing.kind()} onChange={props.comparing.setKind} onManage={props.onManage} />
  );
  return (
    <Show when={props.comparing.kind()} fallback={props.sheet(view)}>
      {(kind) => (
        <Suspense fallback={<main class="middle busy">{text.working}</main>}>
          <ComparisonArea
            filing={props.filing}
            edition={props.edition}
            table={props.nav.table()}
            kind={kind()}
            scale={props.scale}
            view={view()}
            onCell={(cell) => {
              props.comparing.setKind(undefined);
              props.nav.goToCell(cell);
            }}
            onAttach={props.onManage}
          />
        </Suspense>
      )}
    </Show>
  );
}
