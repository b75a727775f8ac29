/** What a file turned out to be. */
export type FileFormat = 'xlsx' | 'xls' | 'ods' | 'spreadsheetMl' | 'openDocument' | 'html' | 'text';

/** A format's name, and the extensions under which it is no surprise. */
const FORMATS: Readonly<Record<FileFormat, readonly [name: string, extensions: readonly string[]]>> = {
  xlsx: ['Excel 工作簿（.xlsx）', ['xlsx', 'xlsm', 'xltx', 'xltm']],
  xls: ['Excel 97–2003 工作簿（.xls）', ['xls', 'xlt', 'et', 'ett']],
  ods: ['OpenDocument 表格（.ods）', ['ods', 'ots']],
  spreadsheetMl: ['Excel 2003 XML 表格（.xml）', ['xml']],
  openDocument: ['OpenDocument 单文件表格（.fods）', ['fods', 'xml']],
  html: ['网页表格（HTML）', ['html', 'htm']],
  text: ['分栏的文本（CSV）', ['csv', 'tsv', 'txt', 'prn']],
};

/** What is notable about how a file was read. */
export interface FileFacts {
  readonly format: FileFormat;
  readonly hasMacros?: boolean;
  /** Its formulas refer to other files. */
  readonly refersElsewhere?: boolean;
}

/** The same as Chinese sentences, for a person to read before the file is accepted. */
export function fileRemarks({ format, hasMacros, refersElsewhere }: FileFacts, fileName: string): string[] {
  const remarks: string[] = [];
  const [name, extensions] = FORMATS[format];
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase();
  if (extension !== undefined && !extensions.includes(extension))
    remarks.push(`扩展名是 .${extension}，内容其实是${name}，已按内容读取。`);
  if (hasMacros) remarks.push('文件带有宏；宏没有运行，也不会导入。');
  if (refersElsewhere) remarks.push('有公式引用了其他文件；没有打开那些文件，用的是本文件中保存的结果。');
  return remarks;
}
