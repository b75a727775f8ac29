/** The sentences of an export; they come with the dialog that says them. */
export const exchange = {
  export: {
    title: '导出',
    submit: '导出',
    kinds: {
      published: ['公开稿', '对外公布的正式表格，只有公开的数字，没有任何隐藏内容。'],
      working: ['工作稿', '自己留存的工作簿，保留精确数字、来源和设置，可以原样导回。'],
    },
    kind: '导出哪一种',
    open: '还有没处理的审核结果，可以先处理，也可以照样导出：',
    clear: '审核通过，没有待处理的问题。',
    suspected: (message: string): string => `疑似录错：${message}`,
    more: (n: number): string => `另有 ${n} 条，见审核结果。`,
    writing: '正在生成…',
    done: (name: string): string => `已导出 ${name}`,
    failed: (reason: string): string => `没有导出：${reason}`,
  },
} as const;
