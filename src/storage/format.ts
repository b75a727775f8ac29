/** The backup file: what it holds, its text, and the way back. */
export type { Backup, BackupForm, BackupHead, BackupRecord, BackupSnapshot, Lineage } from './backup-format';
export type { ParsedBackup } from './collect-backup';
export { parseBackup } from './parse-backup';
export { serialiseBackup } from './write-backup';
