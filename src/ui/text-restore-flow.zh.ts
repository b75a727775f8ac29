/** The sentences on Home while a backup file comes in. */
export const restoreFlow = {
  reading: (name: string): string => `正在读取 ${name}`,
  comparing: '正在与现有的比较',
  bringing: '正在恢复',
  stopped: '已停止恢复；已经恢复的留在列表里，原有的没有改动。',
  restored: (count: number, toTrash: number): string =>
    `已恢复 ${count} 份决算${toTrash > 0 ? `，其中 ${toTrash} 份备份时就在回收站里，仍放在回收站` : ''}。`,
  forms: (names: readonly string[]): string =>
    `备份带来了表样${names.map((name) => `“${name}”`).join('、')}，导出时可以选它。`,
  altered: (name: string): string =>
    `“${name}”的内容与保存备份时不一致：保存以后有人改过，或者文件损坏了，其中的数可能不对。仍要恢复吗？恢复以后请逐表核对。`,
  problems: '有些内容没有恢复',
} as const;
