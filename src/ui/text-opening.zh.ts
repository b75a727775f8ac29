/** What the page says while the browser does not hand over what was kept. */
export const opening = {
  title: '保存的数据还没有打开',
  line: '多半是另一个窗口占着这些数据：另一个明账窗口，或者旧版本的明账。请把其他明账窗口都关掉，这里随即自己打开。数据都在，没有改动。',
  retry: '再试一次',
  retried: '已再试一次，仍在等浏览器打开数据…',
  inMemory: '先不等，用空白页填写',
  inMemoryLine: '也可以先不等：这时看不到已存的决算，新填的只留在当前窗口，关闭前须存一份备份。',
  inMemoryProblem:
    '保存的数据没有打开，这里看不到。新填的内容只留在当前窗口，关闭前请存一份备份。关掉其他明账窗口、刷新本页，已存的决算都在',
} as const;
