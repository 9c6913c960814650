/** Serves the fixture pages on the loopback address, for the demo and the end-to-end tests. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Pages whose name says so are sent with the strictest policy, to show that marks and card work there. */
const strictPolicy = "default-src 'none'";

/** Resolves to the server's address, `http://127.0.0.1:PORT`, and a function that stops it. Port 0: any free one. */
export async function servePages(
  folder: string,
  port = 0,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname)).replace(/^[/\\]+/, '') || 'demo.html';
    // Browsers ask for it by themselves; a missing one would be an error on every page's console.
    if (path === 'favicon.ico') return void response.writeHead(204).end();
    if (path.startsWith('..')) return void response.writeHead(404).end();
    try {
      const body = await readFile(join(folder, path));
      const headers: Record<string, string> = {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
      };
      if (path.includes('strict-csp')) headers['content-security-policy'] = strictPolicy;
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
