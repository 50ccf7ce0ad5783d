import * as z from 'zod/mini';
import { UnknownInTemplateError } from '../errors.ts';
import { parseProperties, resourcesOf, type Reading } from './reading.ts';

const resourceSchema = z.looseObject({ ServiceToken: z.string() });

/** Something that a function does as a part of each deployment. */
export interface DeploymentModel {
  functionName: string;
  logicalId: string;
  properties: Readonly<Record<string, unknown>>;
}

export function readDeployments({ assembly, resolver }: Reading): DeploymentModel[] {
  return resourcesOf(assembly, 'Custom::PublishedPages').map((resource) => {
    const properties = parseProperties(resource, resolver, resourceSchema);
    const functionName = /function:([^/:]+)$/.exec(properties.ServiceToken)?.[1];
    if (functionName === undefined) throw new UnknownInTemplateError(`${properties.ServiceToken} is no function`);
    return { functionName, logicalId: resource.logicalId, properties };
  });
}
