/** The instant at which a month has ended, and from which its figures can be confirmed. */
export function confirmableFrom({ to }: { to: string }): string {
  const lastDay = Date.parse(`${to}T00:00:00+07:00`);
  return new Date(lastDay + 86_400_000).toISOString();
}
