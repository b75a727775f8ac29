import type { MoneyUnit } from '../core/money/scale';

export type Command =
  | {
      readonly kind: 'check';
      readonly files: readonly string[];
      readonly json: boolean;
      /** Where the reviews (审核结果) are to be written, too. */
      readonly report?: string;
    }
  | { readonly kind: 'extract'; readonly file: string }
  | {
      readonly kind: 'convert';
      readonly input: string;
      readonly output: string;
      readonly edition?: string;
      readonly unit?: MoneyUnit;
    }
  | { readonly kind: 'usage'; readonly problem: string };

export const USAGE = `用法：
  check [--json] [--report 审核结果.xlsx] 文件…
  extract 文件
  convert [--edition 版式] [--unit 万元|元] 输入文件 输出文件.xlsx`;

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  check: ['--json', '--report'],
  extract: [],
  convert: ['--edition', '--unit'],
};

/** Reads the words of a command line; options may stand anywhere. */
export function parseArguments(words: readonly string[]): Command {
  const [name = '', ...rest] = words;
  const known = OPTIONS[name];
  if (!known) return { kind: 'usage', problem: name === '' ? '没有命令' : `没有命令“${name}”` };
  const files: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i]!;
    if (!word.startsWith('--')) files.push(word);
    else if (!known.includes(word)) return { kind: 'usage', problem: `没有选项“${word}”` };
    else if (word === '--json') options.set(word, '');
    else if (rest[i + 1] === undefined) return { kind: 'usage', problem: `选项“${word}”后面缺少内容` };
    else options.set(word, rest[++i]!);
  }
  if (name === 'check') {
    if (files.length === 0) return { kind: 'usage', problem: '没有文件' };
    const report = options.get('--report');
    return { kind: 'check', files, json: options.has('--json'), ...(report !== undefined && { report }) };
  }
  const wanted = name === 'extract' ? 1 : 2;
  if (files.length !== wanted) return { kind: 'usage', problem: `应有 ${wanted} 个文件，实有 ${files.length} 个` };
  if (name === 'extract') return { kind: 'extract', file: files[0]! };
  const unit = options.get('--unit');
  if (unit !== undefined && unit !== '元' && unit !== '万元')
    return { kind: 'usage', problem: `金额单位应为万元或元，实为“${unit}”` };
  const edition = options.get('--edition');
  return {
    kind: 'convert',
    input: files[0]!,
    output: files[1]!,
    ...(unit !== undefined && { unit }),
    ...(edition !== undefined && { edition }),
  };
}
