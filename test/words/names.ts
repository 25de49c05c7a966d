import { contentTypes } from '../../core/model/content-types';
import { fieldMembers, keyDefinitionMembers, typeMembers } from '../../core/model/members';
import { predefinedKeys } from '../../core/model/predefined-keys';
import { standardIdentifiers } from '../../core/model/standard-identifiers';
import { standardObjects } from '../../core/model/standard-objects';
import { templates } from '../../core/model/templates';
import { commonTimestampFormats } from '../../core/model/timestamp-format';

/** The names of the service's language, which are the same in every language. */
export const namesOfLanguage: readonly string[] = [
  ...[...typeMembers, ...fieldMembers, ...keyDefinitionMembers].map(({ name }) => name),
  ...contentTypes.map(({ name }) => name),
  ...standardIdentifiers.map(({ name }) => name),
  ...predefinedKeys.flatMap(({ name, indexes }) => [name, ...indexes]),
  ...templates.flatMap(({ id, source }) => [id, source]),
  ...standardObjects.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([path, { values = [] }]) => [
      ...path.split('.').flatMap(stepNames),
      ...values,
    ]),
  ),
  ...commonTimestampFormats,
  ...['CloudFormation', 'Terraform', 'true', 'false', 'null'],
];

function stepNames(step: string): string[] {
  return [step, step.replace('[]', '')];
}

/** What a document says: the texts and names of its JSON, and other words that its mistakes are made of. */
export function namesIn(text: string): string[] {
  const strings = text.match(/"(?:[^"\\\n]|\\.)*"?/g) ?? [];
  return strings
    .flatMap((string) => {
      const content = string.replace(/^"|"$/g, '');
      return [content, ...(content.includes('{{') ? content.split(/[^\w.]+/) : content.split('.'))];
    })
    .filter((name) => name.length > 1);
}
