import type { Unexercised } from './find-faults.ts';

const byLambda = 'Lambda itself does it with the function’s role; the local run does it without asking.';
const givenUp = 'Only what is given up goes there, and Lambda or the scheduler puts it there by itself.';
const gone = 'Only of an object that is gone between listing and reading, so that S3 says 404 and not 403.';

/** What is granted and exercised by no flow test, with the reason of each. One that has become used is a fault. */
export const unexercised: readonly Unexercised[] = [
  { action: 'logs:CreateLogStream', why: byLambda },
  { action: 'logs:PutLogEvents', why: byLambda },
  { action: 'xray:PutTraceSegments', everywhere: true, why: `${byLambda} X-Ray knows no resources.` },
  { action: 'xray:PutTelemetryRecords', everywhere: true, why: `${byLambda} X-Ray knows no resources.` },
  { action: 'sqs:ReceiveMessage', why: byLambda },
  { action: 'sqs:DeleteMessage', why: byLambda },
  { action: 'sqs:GetQueueAttributes', why: byLambda },
  { action: 'sqs:SendMessage', why: givenUp },
  {
    action: 'lambda:InvokeFunction',
    why: 'The scheduler does it with its own role; the local run fires without asking.',
  },
  { action: 's3:ListBucket', who: ['close-month', 'get-marked-file', 'get-link-marked-file'], why: gone },
];
