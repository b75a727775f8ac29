import { plainWords } from './plain-words';

/** What people call the rows of “三公” for short, and how forms name these rows. */
const SHORT_NAMES: readonly { readonly label: RegExp; readonly names: readonly string[] }[] = [
  { label: /^因公出国境/, names: ['出国境费', '出国境', '出国费', '出国', '出境费', '出境'] },
  { label: /^公务接待费?$/, names: ['接待费', '接待'] },
  {
    label: /^公务用车购置[及和与]运行/,
    names: ['购置及运行维护费', '购置及运行费', '公车购置及运行费', '公车费', '用车费'],
  },
  {
    label: /^公务用车运行(?:维护)?费?$/,
    names: ['运行维护费', '运行费', '运维费', '公车运行费', '公务用车运行费', '公务用车运维费'],
  },
  { label: /^公务用车购置费?$/, names: ['购置费', '购置', '购车费', '购车', '公车购置费', '公车购置'] },
];

/**
 * The short names that fit one of the labels of a table, with that label: none that is part of another label (设备购置 is
 * no 公务用车购置), save of the sum that names both its parts.
 */
export function shortNames(labels: readonly string[]): readonly { readonly words: string; readonly label: string }[] {
  const plain = [...new Set(labels.map(plainWords))];
  return SHORT_NAMES.flatMap(({ label, names }) => {
    const own = plain.filter((each) => label.test(each));
    // One row may be called 公务用车购置及运行费 on paper and 公务用车购置及运行维护费 in the definition.
    const [first] = own;
    if (first === undefined) return [];
    const others = plain.filter((each) => !own.includes(each) && !/[及和与]/.test(each));
    return names
      .filter((words) => others.every((each) => !each.includes(words)))
      .map((words) => ({ words, label: first }));
  });
}
