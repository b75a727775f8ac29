/**
 * Called between pieces of long work, with how many of how many are done. Resolves when the work may go on, rejects
 * where it shall stop.
 */
export type Progress = (done: number, total: number) => Promise<void>;

export const unwatched: Progress = () => Promise.resolve();
