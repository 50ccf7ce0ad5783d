export class NotLoopbackError extends Error {
  override name = 'NotLoopbackError';
}

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * The development issuer lets anybody be anybody, so nobody but this machine may reach it.
 * @throws NotLoopbackError
 */
export function requireLoopback(url: string): void {
  if (loopback.has(new URL(url).hostname)) return;
  throw new NotLoopbackError(
    `Nơi cấp thẻ thử nghiệm chỉ được chạy trên chính máy này, không phải ở ${url}. (The development issuer runs on this machine alone, not at ${url}.)`,
  );
}

export function isLoopbackHost(host: string | undefined): boolean {
  return URL.canParse(`http://${host}`) && loopback.has(new URL(`http://${host}`).hostname);
}
