import { afterEach, expect, it, vi } from 'vitest';
import { openTabChannel } from '../../src/storage/tab-channel';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('carries messages by BroadcastChannel', async () => {
  const [one, other] = [openTabChannel('x'), openTabChannel('x')];
  const heard = new Promise((resolve) => other.onMessage(resolve));
  one.onMessage(() => expect.unreachable());
  one.post({ hello: 1 });
  expect(await heard).toEqual({ hello: 1 });
  one.close();
  other.close();
});

it('falls back to storage events, and to silence where storage is blocked', () => {
  const target = new EventTarget();
  const written: [string, string][] = [];
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
  vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target));
  vi.stubGlobal('localStorage', {
    setItem: (key: string, value: string) => written.push([key, value]),
    removeItem: () => {},
  });
  const channel = openTabChannel('x');
  const heard: unknown[] = [];
  channel.onMessage((message) => heard.push(message));
  channel.post({ hello: 1 });
  channel.post({ hello: 1 });
  expect(written[0]![1]).not.toBe(written[1]![1]);
  const raise = (key: string, newValue: string | null): void =>
    void target.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
  raise(...written[0]!);
  raise('x', null);
  raise('y', written[0]![1]);
  channel.close();
  raise(...written[0]!);
  expect(heard).toEqual([{ hello: 1 }]);

  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  expect(() => openTabChannel('x').post(1)).not.toThrow();
});
