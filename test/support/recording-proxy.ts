import { createServer, type IncomingMessage, request as forward, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy on a free port of this machine that writes down every address a browser asks for. */
export interface RecordingProxy {
  readonly server: string;
  /** Addresses in the order they were asked for; of an encrypted connection the host alone. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Passes on plain requests; refuses encrypted connections, for nothing here may ask for one. */
export async function recordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const pass = (request: IncomingMessage, response: ServerResponse): void => {
    asked.push(request.url ?? '');
    const onward = forward(request.url ?? '', { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  };
  const proxy = createServer(pass);
  proxy.on('connect', ({ url }, socket) => {
    asked.push(`https://${url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  return {
    server: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
