import { clientId } from '../issuer/client-id.ts';
import type { Resource } from './assembly.ts';
import { UnknownInTemplateError } from './errors.ts';
import { account, region, type Places } from './places.ts';

/** What `Ref` and `Fn::GetAtt` give for a resource. */
export interface Identity {
  ref: string;
  attributes: Record<string, string>;
}

interface Naming {
  property: string;
  identity: (name: string, places: Places) => Identity;
}

const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${account}:${rest}`;
const named = (name: string, itsArn: string, more: Record<string, string> = {}): Identity => ({
  ref: name,
  attributes: { Arn: itsArn, ...more },
});

const namings: Record<string, Naming> = {
  'AWS::S3::Bucket': { property: 'BucketName', identity: bucketIdentity },
  'AWS::DynamoDB::Table': { property: 'TableName', identity: (name) => named(name, arn('dynamodb', `table/${name}`)) },
  'AWS::DynamoDB::GlobalTable': {
    property: 'TableName',
    identity: (name) => named(name, arn('dynamodb', `table/${name}`)),
  },
  'AWS::SQS::Queue': { property: 'QueueName', identity: queueIdentity },
  'AWS::Lambda::Function': {
    property: 'FunctionName',
    identity: (name) => named(name, arn('lambda', `function:${name}`)),
  },
  'AWS::Events::EventBus': {
    property: 'Name',
    identity: (name) => named(name, arn('events', `event-bus/${name}`), { Name: name }),
  },
  'AWS::Events::Rule': { property: 'Name', identity: (name) => named(name, arn('events', `rule/${name}`)) },
  'AWS::IAM::Role': { property: 'RoleName', identity: (name) => named(name, `arn:aws:iam::${account}:role/${name}`) },
  'AWS::IAM::ManagedPolicy': { property: 'ManagedPolicyName', identity: managedPolicyIdentity },
  'AWS::Logs::LogGroup': {
    property: 'LogGroupName',
    identity: (name) => named(name, arn('logs', `log-group:${name}:*`)),
  },
  'AWS::KMS::Key': { property: '', identity: keyIdentity },
  'AWS::SNS::Topic': { property: 'TopicName', identity: topicIdentity },
  'AWS::Scheduler::Schedule': {
    property: 'Name',
    identity: (name) => named(name, arn('scheduler', `schedule/default/${name}`)),
  },
  'AWS::Scheduler::ScheduleGroup': {
    property: 'Name',
    identity: (name) => named(name, arn('scheduler', `schedule-group/${name}`)),
  },
  'AWS::Cognito::UserPool': { property: 'UserPoolName', identity: userPoolIdentity },
  // Told to whoever wants a token before the templates have been made.
  'AWS::Cognito::UserPoolClient': { property: '', identity: () => named(clientId, clientId) },
  'AWS::CloudFront::Distribution': {
    property: '',
    identity: (name) =>
      named(name, `arn:aws:cloudfront::${account}:distribution/${name}`, { DomainName: 'pages.cloudfront.net' }),
  },
  'AWS::CloudFront::Function': {
    property: 'Name',
    identity: (name) => ({ ref: name, attributes: { FunctionARN: `arn:aws:cloudfront::${account}:function/${name}` } }),
  },
  'AWS::CloudFront::OriginAccessControl': { property: '', identity: (name) => named(name, '', { Id: name }) },
  'AWS::ApiGatewayV2::Api': { property: '', identity: apiIdentity },
};

function bucketIdentity(name: string): Identity {
  const domain = `${name}.s3.${region}.amazonaws.com`;
  return named(name, `arn:aws:s3:::${name}`, { DomainName: `${name}.s3.amazonaws.com`, RegionalDomainName: domain });
}

function queueIdentity(name: string, places: Places): Identity {
  const url = `${places.aws}/${account}/${name}`;
  return { ref: url, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: url } };
}

function keyIdentity(name: string): Identity {
  return named(name, arn('kms', `key/${name}`), { KeyId: name });
}

function topicIdentity(name: string): Identity {
  return { ref: arn('sns', name), attributes: { TopicArn: arn('sns', name), TopicName: name } };
}

function managedPolicyIdentity(name: string): Identity {
  const itsArn = `arn:aws:iam::${account}:policy/${name}`;
  return { ref: itsArn, attributes: { PolicyArn: itsArn } };
}

function userPoolIdentity(name: string, places: Places): Identity {
  return named(name, arn('cognito-idp', `userpool/${name}`), { ProviderURL: places.issuer });
}

function apiIdentity(name: string, places: Places): Identity {
  return { ref: name, attributes: { ApiId: name, ApiEndpoint: places.api } };
}

/** The property in which a template may give the resource its name. */
export function namePropertyOf(resource: Resource): string | undefined {
  return namings[resource.type]?.property;
}

/** The name of a resource that its template leaves to CloudFormation: the same in every run, so that data is found again. */
export function generatedName(resource: Resource): string {
  const name = `${resource.stack}-${resource.logicalId}`;
  return resource.type === 'AWS::S3::Bucket' ? name.toLowerCase() : name;
}

export function identityOf(resource: Resource, name: string, places: Places): Identity {
  return namings[resource.type]?.identity(name, places) ?? { ref: name, attributes: {} };
}

export function attributeOf(resource: Resource, identity: Identity, attribute: string): string {
  const value = identity.attributes[attribute];
  if (value !== undefined) return value;
  throw new UnknownInTemplateError(
    `${resource.stack}/${resource.logicalId}: the local run does not know the attribute ${attribute} of ${resource.type}`,
  );
}
