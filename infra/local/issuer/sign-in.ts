import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { NamedPerson } from '../../../data/people.ts';

/** Where the development issuer asks who one wants to be. There are no passwords: nobody but this machine reaches it. */
export function createSignIn(provider: Provider, people: readonly NamedPerson[]) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = new URL(request.url ?? '', provider.issuer);
    const begun = await provider.interactionDetails(request, response).catch(() => undefined);
    if (!begun) return void response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end(notBegun);
    const person = people.find(({ id }) => id === asked.searchParams.get('person'));
    if (!person) return show(response, pageOf(asked.pathname, people));
    await provider.interactionFinished(request, response, { login: { accountId: person.id } });
  };
}

const notBegun = 'Lần đăng nhập này đã hết hạn. Hãy quay lại trang và đăng nhập lại. (Go back, and sign in again.)';

function show(response: ServerResponse, page: string): void {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
  response.end(page);
}

function pageOf(path: string, people: readonly NamedPerson[]): string {
  const entries = people.map(({ id, name }) => {
    const link = `${path}?person=${encodeURIComponent(id)}`;
    return `<li><a href="${link}">${name.vi}</a> <small>${id} · ${name.en}</small></li>`;
  });
  return `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Đăng nhập (Sign in)</title>
<style>body { font: 1.1rem/1.6 system-ui; margin: 2rem auto; max-width: 40rem; padding: 0 1rem } ul { list-style: none; padding: 0 } a { display: block; padding: .6rem 0 } small { overflow-wrap: anywhere }</style>
<main><h1>Bạn là ai? <small>(Who are you?)</small></h1>
<p>Người dùng minh họa trên máy này, không cần mật khẩu. (People of the demonstration on this machine; no password.)</p>
<ul>${entries.join('\n')}</ul></main></html>
`;
}
