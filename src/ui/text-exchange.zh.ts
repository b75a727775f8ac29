import type { PublishPolicy } from '../core/filing/filing';
import type { PaperKind } from './export/paper-kind';

/** The sentences of an export; they come with the dialog that says them. */
export const exchange = {
  export: {
    title: '导出',
    submit: '导出',
    kinds: {
      published: ['公开稿', '对外公布的正式表格（Excel），只有公开的数字，没有任何隐藏内容。'],
      working: ['工作稿', '自己留存的工作簿（Excel），保留精确数字、来源和设置，可以原样导回。'],
      page: ['网页', '一个网页文件，放到门户网站上就能看，手机上也能看，读屏软件能逐格朗读。'],
      csv: ['开放数据', '每张表一个 CSV 文本文件，打成一个压缩包，供数据开放平台使用。'],
    } satisfies Record<PaperKind, readonly [string, string]>,
    kind: '导出哪一种',
    open: '还有没处理的审核结果，可以先处理，也可以照样导出：',
    clear: '审核通过，没有待处理的问题。',
    suspected: (message: string): string => `疑似录错：${message}`,
    more: (n: number): string => `另有 ${n} 条，见审核结果。`,
    writing: '正在生成…',
    done: (name: string): string => `已导出 ${name}`,
    failed: (reason: string): string => `没有导出：${reason}`,
    unit: '公开的金额单位',
    cover: '带封面（单位、年度和签字栏）',
    pageName: '网页',
    csvName: '开放数据',
    noTables: '这份决算里没有表',
  },
  policy: {
    title: '公开数的合计',
    names: { each: '各数分别取舍', parts: '由公开的分项相加' } satisfies Record<PublishPolicy, string>,
    counting: '正在算尾差…',
    count: (n: number): string => (n === 0 ? '没有尾差' : `尾差 ${n} 处`),
    shifted: (n: number, most: string): string => `${n} 个合计与账上不同，最多差 ${most}`,
    readOnly: '这里只能查看，合计方式按设置。',
    kept: '改了的合计方式会记在设置里，可以撤销。',
    show: (name: string, n: number): string => `看“${name}”的 ${n} 处尾差`,
    failed: (reason: string): string => `没有算出尾差：${reason}`,
  },
} as const;
