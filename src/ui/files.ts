/** Hands a file to the browser's downloads; JSON unless told. */
export function download(name: string, content: string | Uint8Array | Blob, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // Some browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the picker offers for an import; what a file is, its content decides. */
export const SPREADSHEETS = '.xlsx,.xls,.xlsm,.et,.ods,.fods,.xml,.csv,.tsv,.txt,.html,.htm';

/** Lets the user choose one file; resolves undefined where none was chosen. */
export async function chooseFile(accept: string): Promise<File | undefined> {
  return (await chooseFiles(accept, false))[0];
}

/** Lets the user choose files; resolves empty where none was chosen. */
export function chooseFiles(accept: string, multiple = true): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
