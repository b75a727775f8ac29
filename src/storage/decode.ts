/** What was found where something else was expected; `message` is Chinese and names the path. */
export class DecodeError extends Error {
  constructor(path: string, expected: string, found: unknown) {
    super(`${path}：应为${expected}，实际是${describe(found)}`);
  }
}

function describe(value: unknown): string {
  if (value === undefined) return '缺失';
  if (Array.isArray(value)) return '列表';
  if (typeof value === 'object' && value !== null) return '对象';
  const text = String(value);
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/**
 * Builds a value of ours from data of unknown make, or throws DecodeError. What is built is new and plain: it shares
 * nothing with the data, and what the shape does not name is left behind.
 */
export type Decoder<T> = (value: unknown, path: string) => T;

export const string: Decoder<string> = (value, path) => {
  if (typeof value !== 'string') throw new DecodeError(path, '文字', value);
  return value;
};

export const boolean: Decoder<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new DecodeError(path, '是或否', value);
  return value;
};

/** A whole number that a double holds exactly, within the limits. */
export const integer =
  (least = -Number.MAX_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): Decoder<number> =>
  (value, path) => {
    if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most)
      throw new DecodeError(path, '范围内的整数', value);
    return value as number;
  };

export const oneOf =
  <T extends string>(...allowed: readonly T[]): Decoder<T> =>
  (value, path) => {
    if (!allowed.includes(value as T)) throw new DecodeError(path, allowed.join('、'), value);
    return value as T;
  };

export const list =
  <T>(item: Decoder<T>): Decoder<T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new DecodeError(path, '列表', value);
    return value.map((each, index) => item(each, `${path}[${index}]`));
  };

/** The keys of an object that JSON or IndexedDB made; inherited ones do not count. */
function ownEntries(value: unknown, path: string): Map<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DecodeError(path, '对象', value);
  return new Map(Object.entries(value));
}

/** Keys that would reach a prototype when written to a plain object. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** A key of a `mapping`: row, column and cell ids. */
export const key: Decoder<string> = (value, path) => {
  if (typeof value !== 'string' || value === '' || value.length > 100 || FORBIDDEN_KEYS.includes(value))
    throw new DecodeError(path, '标识', value);
  return value;
};

export const mapping =
  <K extends string, T>(keys: Decoder<K>, values: Decoder<T>): Decoder<Record<K, T>> =>
  (value, path) => {
    const result = {} as Record<K, T>;
    for (const [name, each] of ownEntries(value, path)) result[keys(name, path)] = values(each, `${path}.${name}`);
    return result;
  };

/** Fields that may be missing are named in `optional`; missing ones stay missing. */
export const object =
  <T extends object>(
    shape: { readonly [K in keyof T]-?: Decoder<Exclude<T[K], undefined>> | Decoder<T[K]> },
    optional: readonly (keyof T & string)[] = [],
  ): Decoder<T> =>
  (value, path) => {
    const fields = ownEntries(value, path);
    const result: Record<string, unknown> = {};
    for (const [name, decode] of Object.entries(shape) as [keyof T & string, Decoder<unknown>][]) {
      const field = fields.get(name);
      if (field === undefined && optional.includes(name)) continue;
      result[name] = decode(field, `${path}.${name}`);
    }
    return result as T;
  };

/** A field that is always there and may be undefined, which JSON leaves out. */
export const orUndefined =
  <T>(decode: Decoder<T>): Decoder<T | undefined> =>
  (value, path) =>
    value === undefined ? undefined : decode(value, path);

/** One of several shapes, told apart by `kind`. */
export const byKind =
  <T extends { readonly kind: string }>(
    shapes: {
      readonly [K in T['kind']]: Decoder<Extract<T, { readonly kind: K }>>;
    },
  ): Decoder<T> =>
  (value, path) => {
    const kind = ownEntries(value, path).get('kind');
    const decode = new Map<unknown, Decoder<T>>(Object.entries(shapes) as [string, Decoder<T>][]).get(kind);
    if (!decode) throw new DecodeError(`${path}.kind`, Object.keys(shapes).join('、'), kind);
    return decode(value, path);
  };
