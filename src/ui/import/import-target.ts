import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import type { AcceptChoices } from '../../workbook/import/import-accept';
import type { ImportProposal } from '../../workbook/import/import-proposal';

/** What the user accepted; for a new filing, with the year and the unit as confirmed. */
export interface AcceptedImport {
  readonly proposal: ImportProposal;
  readonly choices: AcceptChoices;
  /** Into a new filing, although there is one it could go into. */
  readonly isNew: boolean;
}

/** Where imported tables go. */
export interface ImportTarget {
  /** Undefined where the draft decides, and the user may choose another. */
  readonly edition: Edition | undefined;
  /** The filing they would go into; undefined where a new one is made. */
  readonly current: () => Filing | undefined;
  /** 上年数 or 预算数, where the figures are only looked at and none goes into a filing. */
  readonly reference?: string;
  /** Whether a new filing can be made although there is a current one. */
  readonly mayBeNew: boolean;
  readonly accept: (accepted: AcceptedImport) => void;
}
