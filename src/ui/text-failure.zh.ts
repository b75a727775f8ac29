/** What the page says when the program fails, and the report that a clerk may copy for whoever looks after it. */
export const failureText = {
  title: '程序出了意外',
  storageTitle: '保存的数据暂时读不出来',
  line: '已填的数据仍在浏览器中。可以先存一份备份，再刷新页面继续。',
  inAction: '程序出了意外，刚才的操作可能没有完成。',
  unknown: '程序出了意外',
  /** What the browser's kinds of error come to. */
  byName: {
    NotReadableError: '文件读不出来，可能正被别的程序占用',
    NotFoundError: '文件已不在原处，可能被移动、改名或删除',
    NotAllowedError: '浏览器没有允许',
    SecurityError: '浏览器没有允许',
    NoModificationAllowedError: '文件不能写入，可能是只读的',
    QuotaExceededError: '存储空间不够',
    AbortError: '已取消',
  },
  backup: '保存备份',
  reload: '刷新页面',
  detail: '故障报告',
  reportLine: '可以复制下面的报告发给维护的人。里面没有单位名称和填报的数字。',
  withMessage: '附上程序的原话（其中可能提到单位或数字）',
  report: {
    title: '明账故障报告',
    time: (time: string): string => `时间：${time}`,
    page: (page: string): string => `页面：${page}`,
    browser: (browser: string): string => `浏览器：${browser}`,
    error: (error: string): string => `错误：${error}`,
  },
  copy: '复制报告',
  copied: '已复制。',
  notCopied: '没有复制成，请选中上面的文字复制。',
} as const;
