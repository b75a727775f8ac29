import type { App } from '../app-context';
import { download } from '../files';
import { homeText } from '../text-home.zh';

/** Writes the backup file of one filing, as it is open, saved or not, and says what it could not take along. */
export async function backupOne({ library, notify }: Pick<App, 'library' | 'notify'>, filing: string): Promise<void> {
  const file = await library.backup([filing]);
  download(file.name, file.content);
  notify({ message: homeText.backupSaved(file.name) });
  for (const message of file.problems) notify({ message });
}
