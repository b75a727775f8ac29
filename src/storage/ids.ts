const ID = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * A new id of 24 hexadecimal digits. From getRandomValues, which pages without a secure context (an intranet's
 * http://) have too.
 */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a text from outside can be the id of a filing. */
export const isId = (text: unknown): text is string => typeof text === 'string' && ID.test(text);
