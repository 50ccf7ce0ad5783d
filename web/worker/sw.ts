/** What a service worker is to this one: TypeScript's own types of it exclude those of a page. */
interface WorkerEvent extends Event {
  request: Request;
  respondWith(response: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}
interface Worker {
  addEventListener(type: 'install' | 'activate' | 'fetch', listener: (event: WorkerEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}
declare const worker: Worker;
/** Told by the build: the page to send by and all that it names, and a hash of them. */
declare const files: readonly string[];
declare const version: string;

const page = '/send.html';
const cacheName = `ntm-${version}`;

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll([page, ...files])));
  void worker.skipWaiting();
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  // Nothing of the API: what it says is either of now or not to be had.
  if (files.includes(pathname)) event.respondWith(fromCache(event.request, pathname));
  else if (event.request.mode === 'navigate' && /^\/(links\/|send$)/.test(pathname))
    event.respondWith(pageOf(event.request));
});

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
}

async function fromCache(request: Request, pathname: string): Promise<Response> {
  return (await caches.match(pathname)) ?? fetch(request);
}

/** The newest page where there is a connection, else the one that is kept. */
async function pageOf(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(page);
    if (kept === undefined) throw error;
    return kept;
  }
}
