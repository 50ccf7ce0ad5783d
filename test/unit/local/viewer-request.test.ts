import { describe, expect, it } from 'vitest';
import { pageOfPath, withoutApi } from '../../../infra/constructs/pages/viewer-code.ts';
import { createViewerRequest } from '../../../infra/local/cloudfront/viewer-request.ts';

const request = { method: 'GET', url: '/', headers: {}, body: Buffer.alloc(0), sourceIp: '127.0.0.1' };
const toPage = createViewerRequest(pageOfPath.render());
const toApi = createViewerRequest(withoutApi.render());

describe('the path of a page', () => {
  it.each([
    ['/', '/home.html'],
    ['/send', '/send.html'],
    ['/links/luc-ba.xom-2.2024-03.saltw0.0.AbC-_', '/send.html'],
    ['/communes/luc-ba', '/commune.html'],
    ['/districts/dai-tu/summaries/2024-03', '/district.html'],
    ['/public/communes/luc-ba', '/public.html'],
  ])('%s is the file %s', (path, uri) => {
    expect(toPage(request, path)).toEqual({ uri });
  });

  it.each(['/assets/send-ABC.js', '/sw.js', '/config.json'])('%s is a file by itself', (path) => {
    expect(toPage(request, path)).toEqual({ uri: path });
  });

  it.each(['/nowhere', '/constructor', '/__proto__', '/a/b.js', '/.git/config', '/%2e%2e/secret'])(
    '%s is nothing, and that is said in words',
    (path) => {
      expect(toPage(request, path)).toMatchObject({
        reply: { status: 404, body: expect.stringContaining('Không có trang này') },
      });
    },
  );
});

it('takes /api off what goes to the API, and nothing else', () => {
  expect(toApi(request, '/api/public/places/luc-ba')).toEqual({ uri: '/public/places/luc-ba' });
  expect(toApi(request, '/api/api/x')).toEqual({ uri: '/api/x' });
  expect(toApi(request, '/api/')).toEqual({ uri: '/' });
});
