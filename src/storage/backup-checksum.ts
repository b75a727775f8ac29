/** A checksum over texts as they come. */
export interface Checksum {
  add(text: string): void;
  /** Of all that was added, as eight hexadecimal digits. */
  value(): string;
}

/** FNV-1a: against damage, not against intent. */
export function createChecksum(): Checksum {
  let hash = 0x811c9dc5;
  return {
    add(text) {
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    },
    value: () => (hash >>> 0).toString(16).padStart(8, '0'),
  };
}
