import type { JsonValue } from '../../core/document/editing';
import { parseValue } from '../../core/document/json-value';
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

function parsed(text: string, index: number): JsonValue {
  const value = parseValue(text);
  if (value === undefined) throw badRequest(`\`Objects[${index}]\` is not JSON.`);
  return value;
}
