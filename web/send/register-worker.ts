/** Lets this page open where there is no connection: a file can then be chosen, and goes when there is one. */
export function registerWorker(): void {
  // Not everywhere (a page without TLS, a private window): there the page works while there is a connection.
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => {});
}
