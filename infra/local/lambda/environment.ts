import { join } from 'node:path';
import type { Credentials } from '../aws/keyring.ts';
import type { FunctionModel } from '../template/model/functions.ts';
import { region, type Places } from '../template/places.ts';

/** All that a function sees of the world: its template's variables and what Lambda sets; nothing of the runner's own. */
export function environmentOf(model: FunctionModel, credentials: Credentials, places: Places): Record<string, string> {
  return {
    ...model.environment,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_LAMBDA_FUNCTION_NAME: model.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(model.memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    LAMBDA_TASK_ROOT: model.codePath,
    TZ: ':UTC',
    AWS_ENDPOINT_URL_DYNAMODB: places.aws,
    AWS_ENDPOINT_URL_EVENTBRIDGE: places.aws,
    AWS_ENDPOINT_URL_KMS: places.aws,
    AWS_ENDPOINT_URL_SESV2: places.aws,
    AWS_ENDPOINT_URL_SQS: places.aws,
    AWS_ENDPOINT_URL_S3: places.s3,
    AWS_EC2_METADATA_DISABLED: 'true',
    // Files that are not there: the SDK would else read the ones of whoever started the run.
    AWS_CONFIG_FILE: join(model.codePath, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(model.codePath, 'no-credentials'),
  };
}
