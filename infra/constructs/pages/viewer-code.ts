import { FunctionCode } from 'aws-cdk-lib/aws-cloudfront';

/** The first part of a path, and the page that shows it. A page has the path of what it shows in the API, less `/api`. */
const pages: Readonly<Record<string, string>> = {
  '': 'home',
  links: 'send',
  send: 'send',
  communes: 'commune',
  districts: 'district',
  public: 'public',
};

const notThere = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Không có trang này</title><main><h1>Không có trang này</h1><p lang="en">There is no such page.</p><p><a href="/">Về trang đầu (Home)</a></p></main></html>`;

/**
 * Which file a path is. What runs at CloudFront is JavaScript of its own kind, so it is text here:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
export const pageOfPath = FunctionCode.fromInline(`var pages = ${JSON.stringify(pages)};
function handler(event) {
  var request = event.request;
  var parts = request.uri.split('/');
  var isFile = parts[parts.length - 1].indexOf('.') > 0 && (parts.length === 2 || parts[1] === 'assets');
  if (isFile) return request;
  if (!Object.prototype.hasOwnProperty.call(pages, parts[1])) return {
    statusCode: 404,
    statusDescription: 'Not Found',
    headers: {
      'content-type': { value: 'text/html; charset=utf-8' },
      'content-security-policy': { value: "default-src 'none'; frame-ancestors 'none'" },
      'x-content-type-options': { value: 'nosniff' }
    },
    body: { encoding: 'text', data: ${JSON.stringify(notThere)} }
  };
  request.uri = '/' + pages[parts[1]] + '.html';
  return request;
}
`);

/** The API knows nothing of the pages, nor that it is reached under \`/api\`. */
export const withoutApi = FunctionCode.fromInline(`function handler(event) {
  var request = event.request;
  request.uri = request.uri.slice('/api'.length) || '/';
  return request;
}
`);
