/** The operation as OpenAPI, for the pages that `npm run bench` compares with this site: the same inputs, from the model. */
import {
  apiVersion,
  getSessionToken,
  getSessionTokenOutputs,
  type InputMember,
} from '../../../src/model/operation.ts';

/** Below this path the bench's server answers as STS does. */
export const callPath = '/sts';

const constant = (name: string, value: string) => ({
  name,
  in: 'query',
  required: true,
  schema: { type: 'string', enum: [value], default: value },
});

function parameter(member: InputMember) {
  const { name, required, summary } = member;
  const schema =
    member.type === 'integer'
      ? { type: 'integer', minimum: member.min, maximum: member.max }
      : {
          type: 'string',
          minLength: member.minLength,
          ...(member.maxLength !== undefined && { maxLength: member.maxLength }),
          ...(member.pattern !== undefined && { pattern: member.pattern }),
        };
  return { name, in: 'query', required, description: summary, schema };
}

/** An OpenAPI 3.0 document: all pages compared can read that. */
export function openApi() {
  const { name, inputs } = getSessionToken;
  return {
    openapi: '3.0.3',
    info: { title: name, version: apiVersion },
    servers: [{ url: callPath }],
    paths: {
      '/': {
        get: {
          operationId: name,
          summary: name,
          description: 'Temporary credentials for an IAM user or the root user of an account.',
          parameters: [
            constant('Action', name),
            constant('Version', apiVersion),
            ...inputs.map((member) => parameter(member)),
          ],
          responses: {
            200: {
              description: getSessionTokenOutputs
                .map(({ path, summary }) => `${path}: ${summary}`)
                .join('\n'),
              content: { 'text/xml': { schema: { type: 'string' } } },
            },
          },
        },
      },
    },
  };
}
