/** What Windows does not allow in a file name. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]+/g;

/** The title as the name of a file of that kind. */
export const fileNameFor = (title: string, extension = 'xlsx'): string =>
  `${title.replace(FORBIDDEN, ' ').trim()}.${extension}`;
