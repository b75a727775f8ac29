import type { CheckResult } from '../../core/check/finding';
import type { Filing } from '../../core/filing/filing';
import { openCount } from '../../core/remarks/remark-list';
import { life as words } from '../text-life.zh';

type Results = Pick<CheckResult, 'counts' | 'switchedOff'>;

/** What is open beside the findings: remarks of the bureau that nobody has dealt with, and rules that do not run. */
export function openBeside({ returnRemarks }: Pick<Filing, 'returnRemarks'>, { switchedOff }: Results): string[] {
  const remarks = openCount(returnRemarks);
  return [
    ...(remarks > 0 ? [words.cautions.remarks(remarks)] : []),
    ...(switchedOff.length > 0 ? [words.cautions.switchedOff(switchedOff.length)] : []),
  ];
}

/** Who has not signed, and whether 填报日期 is open; that is not the day on which it is sent. Undefined where all is there. */
export function unsigned({ signOff }: Pick<Filing, 'signOff'>): string | undefined {
  const open = (['preparer', 'reviewer', 'head', 'date'] as const).filter((key) => !signOff[key]);
  if (open.length === 0) return undefined;
  const names = open.map((key) => words.signOff.names[key]);
  return words.sending.unsigned(names, open.includes('date'));
}

/** What should be known before a filing goes out, though nothing of it forbids. */
export function openMatters(filing: Pick<Filing, 'returnRemarks'>, results: Results): string[] {
  const { error, verify } = results.counts;
  return [
    ...(error > 0 ? [words.cautions.errors(error)] : []),
    ...(verify > 0 ? [words.cautions.verify(verify)] : []),
    ...openBeside(filing, results),
  ];
}
