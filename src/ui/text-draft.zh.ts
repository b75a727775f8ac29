/** Asked before what was typed and not yet kept goes away. */
export const draft = {
  drop: '不保存刚才填写的内容吗？',
  dropIt: '不保存',
} as const;
