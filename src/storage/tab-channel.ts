/** Carries messages to the other tabs of this browser; a tab does not hear itself. */
export interface TabChannel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  close(): void;
}

/** A channel between all tabs that open one of this name; silent where the browser offers no way. */
export function openTabChannel(name: string): TabChannel {
  return typeof BroadcastChannel === 'function' ? broadcastChannel(name) : storageEventChannel(name);
}

function broadcastChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    onMessage: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
    close: () => channel.close(),
  };
}

/** Writing to localStorage raises an event in every other tab. */
function storageEventChannel(name: string): TabChannel {
  const listeners: ((event: StorageEvent) => void)[] = [];
  return {
    post(message) {
      try {
        // A value that differs each time: an equal one raises no event.
        localStorage.setItem(name, JSON.stringify({ message, at: `${Date.now()} ${Math.random()}` }));
        localStorage.removeItem(name);
      } catch {
        // Site data is blocked: tabs cannot know of each other, and the revision check still guards every save.
      }
    },
    onMessage(listener) {
      const hear = ({ key, newValue }: StorageEvent): void => {
        if (key === name && newValue) listener((JSON.parse(newValue) as { message: unknown }).message);
      };
      listeners.push(hear);
      addEventListener('storage', hear);
    },
    close: () => listeners.forEach((hear) => removeEventListener('storage', hear)),
  };
}
