import { expect, it } from 'vitest';
import { createLocate, locateAll } from '../../../infra/local/template/addresses.ts';

const places = {
  api: 'http://127.0.0.1:1',
  aws: 'http://127.0.0.1:2',
  s3: 'http://127.0.0.1:3',
  issuer: 'http://127.0.0.1:4',
  pages: 'http://127.0.0.1:5',
};
const distribution = {
  stack: 'Pages',
  logicalId: 'Distribution',
  type: 'AWS::CloudFront::Distribution',
  properties: { DistributionConfig: { Aliases: ['ntm.example'] } },
};
const stack = {
  name: 'Pages',
  stackName: 'pages',
  resources: new Map([['Distribution', distribution]]),
  outputs: {},
  parameters: {},
};
const locate = createLocate({ stacks: [stack], assetPaths: new Map() }, places);
const elsewhere = 'https://example.com https://data.s3.eu-west-1.amazonaws.com';

it.each([
  ['https://ntm.example/links/x', 'http://127.0.0.1:5/links/x'],
  ['https://pages.cloudfront.net/', 'http://127.0.0.1:5/'],
  ['https://data-reports.s3.ap-southeast-1.amazonaws.com', 'http://127.0.0.1:3'],
  ['https://cognito-idp.ap-southeast-1.amazonaws.com', 'http://127.0.0.1:4'],
  ['https://ntm-1.auth.ap-southeast-1.amazoncognito.com', 'http://127.0.0.1:4'],
  [elsewhere, elsewhere],
])('finds %s where it answers in this run', (name, place) => {
  expect(locate(name)).toBe(place);
});

it('finds every name in a value, and leaves the rest as it is', () => {
  expect(locateAll({ a: ['https://ntm.example', 1], b: null, c: true }, locate)).toEqual({
    a: ['http://127.0.0.1:5', 1],
    b: null,
    c: true,
  });
});
