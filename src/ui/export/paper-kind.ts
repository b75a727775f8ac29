/** What can be made of a filing: two workbooks, a web page, text files. */
export type PaperKind = 'published' | 'working' | 'page' | 'csv';
