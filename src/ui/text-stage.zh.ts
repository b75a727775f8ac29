import type { Stage, StageName } from '../core/filing/stage';
import { moment } from './text-time.zh';

/** How far a filing has come, in the top bar and in the list of filings. */
export const stageText = {
  names: {
    drafting: '编制中',
    selfChecked: '已自查',
    submitted: '已报送',
    changed: '已报送·有改动',
    returned: '已退回',
  } satisfies Record<StageName, string>,
  /** Under the name: what it rests on. */
  title: (stage: Stage): string => {
    if (stage.kind === 'selfChecked') return `${moment(stage.check.at)} 自查，数字没有再动`;
    const { staleCheck } = stage;
    const lapsed = staleCheck ? `${moment(staleCheck.at)} 自查之后又有改动，报送前请再自查` : '';
    if (stage.kind === 'drafting') return lapsed || '还没有自查';
    const sent = `${moment(stage.submission.at)} 报送`;
    if (stage.kind === 'returned') return lapsed || `${sent}，${moment(stage.submission.returnedAt!)} 退回`;
    return stage.isChanged ? lapsed || `${sent}，之后有改动` : `${sent}，数字没有再动`;
  },
  open: '自查、报送、退回都在这里登记',
  command: '报送',
  editedAfterSending: (at: number): string =>
    `这份决算已报送（${moment(at)}）。可以接着改，报送的原件不受影响；要用新的数字，请再报送。`,
  sentOn: (at: number): string => `报送于 ${moment(at)}`,
} as const;
