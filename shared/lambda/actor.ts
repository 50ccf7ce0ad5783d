import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { actorSchema } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';

/**
 * Who acts. The header is believed: until there are accounts, whoever can reach the API can name anybody. This is the
 * one place that identity replaces.
 * @throws DomainError unauthenticated
 */
export function actorOf({ headers }: Pick<APIGatewayProxyEventV2, 'headers'>): string {
  const actor = actorSchema.safeParse(headers['x-actor']);
  if (actor.success) return actor.data;
  throw new DomainError('unauthenticated', 'no-actor', {
    text: {
      vi: 'Chưa biết ai thực hiện: hãy ghi người thực hiện vào tiêu đề x-actor, dạng “can-bo@luc-ba”.',
      en: 'It is not known who does this: name the person in the header x-actor, such as “officer@luc-ba”.',
    },
  });
}
