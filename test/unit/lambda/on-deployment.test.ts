import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../../shared/lambda/log.ts';
import { onDeployment } from '../../../shared/lambda/on-deployment.ts';

/** Where CloudFormation waits for an answer. */
async function waiting() {
  const answers: unknown[] = [];
  const server = createServer((request, response) => {
    request.setEncoding('utf8');
    let body = '';
    request.on('data', (text) => (body += text));
    request.on('end', () => {
      answers.push(JSON.parse(body));
      response.end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const asked = { StackId: 'stack', RequestId: 'request', LogicalResourceId: 'Pages' };
  return { answers, request: { ...asked, RequestType: 'Create', ResponseURL: `http://127.0.0.1:${port}/` } };
}

const log = createLog('test');

it('tells CloudFormation that it was done', async () => {
  const { answers, request } = await waiting();

  await onDeployment(log, async () => ({ files: 3 }))(request);

  const about = { StackId: 'stack', RequestId: 'request', LogicalResourceId: 'Pages', PhysicalResourceId: 'Pages' };
  expect(answers).toEqual([{ Status: 'SUCCESS', ...about }]);
});

it('tells it why it was not done, so that the deployment is rolled back', async () => {
  const { answers, request } = await waiting();

  await onDeployment(log, async () => {
    throw new Error('no such bucket');
  })(request);

  expect(answers).toMatchObject([{ Status: 'FAILED', Reason: 'no such bucket' }]);
});

it('does nothing where the stack is deleted', async () => {
  const { answers, request } = await waiting();
  let done = 0;

  await onDeployment(log, async () => ({ done: (done += 1) }))({ ...request, RequestType: 'Delete' });

  expect(done).toBe(0);
  expect(answers).toMatchObject([{ Status: 'SUCCESS' }]);
});
