/** What is said when the host has a newer version of the page. */
export const newVersion = '有新版本';
export const newVersionHint =
  '新版本已经取到，不影响现在的工作。所有窗口都关掉之后再打开，就是新版本；也可以现在换用。';
export const comeIn = '现在换用';
/** A part of the page that the host no longer has, or cannot be reached for. */
export const partMissing =
  '页面的这一部分没有取到：网页可能已经更新，或者连不上存放它的主机。内容已经保存，请刷新页面再试。';
