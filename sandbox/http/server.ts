import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { SandboxApp } from './app';

export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, and waits up to five seconds for those that run. */
  readonly close: () => Promise<void>;
}

const host = '127.0.0.1';
const maxWait = 5000;

/** Serves the app to this machine alone. Port 0 is any that is free. Throws an `Error` to show if the port is not. */
export async function listen(app: SandboxApp, port: number): Promise<RunningServer> {
  const answer = getRequestListener(app.fetch, { hostname: host, overrideGlobalObjects: false });
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  const running = countRequests(server);
  await bind(server, port);
  const address = server.address();
  const boundPort = typeof address === 'object' && address ? address.port : port;
  let closed: Promise<void> | undefined;
  return { url: `http://${host}:${boundPort}`, close: () => (closed ??= close(server, running)) };
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(bindProblem(error, port), { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

function bindProblem({ code, message }: NodeJS.ErrnoException, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is used by another program. Choose another one, or 0 for any that is free.`;
  if (code === 'EACCES') return `Port ${port} is not open to you. Choose one from 1024 on.`;
  return `The sandbox cannot listen on port ${port}: ${message}`;
}

interface RunningRequests {
  count: number;
  onIdle?: () => void;
}

function countRequests(server: Server): RunningRequests {
  const running: RunningRequests = { count: 0 };
  server.on('request', (_, response) => {
    running.count++;
    response.once('close', () => {
      running.count--;
      if (running.count === 0) running.onIdle?.();
    });
  });
  return running;
}

/** Connections that wait for a request, or for the rest of its headers, are closed with the last running request. */
function close(server: Server, running: RunningRequests): Promise<void> {
  return new Promise((resolve) => {
    const closeAll = (): void => {
      server.closeAllConnections();
    };
    const timer = setTimeout(closeAll, maxWait);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    running.onIdle = closeAll;
    if (running.count === 0) closeAll();
  });
}
