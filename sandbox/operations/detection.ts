import type { JsonValue } from '../../core/document/editing';
import { inferDefinition } from '../../core/inference';
import { badRequest, domainOf, type Operation } from './operation';

export const detectProfileObjectType: Operation<'DetectProfileObjectType'> = (
  { DomainName, Objects },
  { store },
) => {
  domainOf(store, DomainName);
  const definition = inferDefinition(Objects.map(parsed));
  if ('problem' in definition) throw badRequest(definition.problem);
  const { fields, keys, timestampFormat } = definition;
  return {
    DetectedProfileObjectTypes: [
      {
        ...(timestampFormat !== undefined && { SourceLastUpdatedTimestampFormat: timestampFormat }),
        Fields: fields,
        Keys: keys,
      },
    ],
  };
};

/** The parser's own message would show a part of the object. */
function parsed(text: string, index: number): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw badRequest(`\`Objects[${index}]\` is not JSON.`);
  }
}
