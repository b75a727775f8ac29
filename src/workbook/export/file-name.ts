/** What Windows does not allow in a file name. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]+/g;

/** The title as the name of an .xlsx file. */
export const fileNameFor = (title: string): string => `${title.replace(FORBIDDEN, ' ').trim()}.xlsx`;
