/** Why something could not be kept or read back. */
export type StorageReason =
  /** The browser keeps nothing: private window, blocked site data, no IndexedDB. */
  | 'unavailable'
  | 'quota'
  /** Saved or removed elsewhere since it was loaded. */
  | 'conflict'
  /** Kept by a later version of this app. */
  | 'newerVersion'
  | 'corrupt'
  | 'failed';

const MESSAGES: Record<StorageReason, string> = {
  unavailable:
    '浏览器不让本页保存数据（可能是无痕窗口，或者网站数据被禁用）。填报内容只留在当前窗口，请及时导出备份文件',
  quota: '浏览器的存储空间不够，没有保存。请先导出备份文件，再清理磁盘或删除不用的填报',
  conflict: '这份填报已经在别的窗口里修改或删除过，为免互相覆盖，没有保存',
  newerVersion: '这些数据是用更新版本的明账保存的，当前版本读不了，也不会改动它。请使用新版本打开',
  corrupt: '保存的数据已经损坏，读不出来。请从备份文件恢复',
  failed: '没有保存成功',
};

/** Every failure of a storage. `message` is a Chinese sentence for the user. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly reason: StorageReason,
    options: {
      /** What exactly, in Chinese; appended to the message. */
      readonly detail?: string;
      /** Of a conflict: the revision that is kept. */
      readonly newerRevision?: number;
      /** What the browser or a library said, in whatever language. */
      readonly cause?: unknown;
    } = {},
  ) {
    super(MESSAGES[reason] + (options.detail ? `（${options.detail}）` : ''));
    this.newerRevision = options.newerRevision;
    this.cause = options.cause;
  }

  readonly newerRevision: number | undefined;
  readonly cause: unknown;
}
