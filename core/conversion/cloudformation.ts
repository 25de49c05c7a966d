import { t } from '@vscode/l10n';
import type { JsonNode } from '../document/json';
import { JsonDocument } from '../document/json-document';
import { findValue, propertiesOf } from '../document/members';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { Converted, NotConverted } from './converted';
import { definitionFiles } from './definition-files';
import { baseName, logicalId } from './names';
import { type Dialect, fromProperties, toProperties } from './resource';
import { isObject, readJson, type Value, writeJson } from './value';

/** Definitions as CloudFormation resources. Templates are JSON here: YAML is neither read nor written. */

const resourceType = 'AWS::CustomerProfiles::ObjectType';

const dialect: Dialect = {
  tool: 'CloudFormation',
  spell: (name) => name,
  expressionIn: (value) => {
    const [name] = isObject(value) ? value.keys() : [];
    return name === 'Ref' || name?.startsWith('Fn::') ? { expression: name, offset: 0 } : undefined;
  },
};

/** A template with the definition as its one resource. Without `DomainName` the template asks for the domain. */
export function toCloudFormation(document: ProfileTypeDocument): Converted | NotConverted {
  const resource = toProperties(document, dialect);
  if ('problem' in resource) return resource;
  const { properties } = resource;
  const notes = resource.notes.toSentences();
  const typeName = document.stringMember('ObjectTypeName')?.value ?? '';
  const template: [string, Value][] = [['AWSTemplateFormatVersion', '2010-09-09']];
  if (notes.length > 0) template.push(['Metadata', new Map([['ConversionNotes', notes]])]);
  const hasDomain = properties.has('DomainName');
  if (!hasDomain) template.push(['Parameters', new Map([['DomainName', new Map([['Type', 'String']])]])]);
  const domain: [string, Value][] = hasDomain ? [] : [['DomainName', new Map([['Ref', 'DomainName']])]];
  const declaration = new Map<string, Value>([
    ['Type', resourceType],
    ['Properties', new Map([...domain, ...properties])],
  ]);
  template.push(['Resources', new Map([[logicalId(typeName), declaration]])]);
  return {
    text: writeJson(new Map(template)),
    fileName: `${baseName(typeName)}.template.json`,
    notes,
  };
}

/** The definitions in a template, in one resource of it, or in the properties of one. */
export function fromCloudFormation(text: string): readonly Converted[] | NotConverted {
  const document = new JsonDocument(text);
  const isYaml = /^(?:AWSTemplateFormatVersion|Resources|Type)\s*:/m.test(text);
  if (isYaml)
    return { problem: t('This is YAML. Only templates that are written as JSON can be converted.') };
  if (!document.isReadable) {
    return { problem: t('The template cannot be read. Correct its syntax, then convert it.') };
  }
  const resources = document.remember(resourcesIn);
  if (resources.length === 0) return { problem: t`There is no resource of the type \`${resourceType}\`.` };
  return definitionFiles(
    resources.map(({ id, properties }) => {
      const value = properties ? readJson(properties) : null;
      const { definition, notes, expressions } = fromProperties(isObject(value) ? value : new Map(), dialect);
      for (const { path } of expressions)
        notes.add(t('Known only to CloudFormation and left out'), path.join('.'));
      return { definition, resourceName: id, notes: notes.toSentences() };
    }),
  );
}

/** Whether a JSON text is a template with object types, a resource for one, or its properties. */
export function isCloudFormation(document: JsonDocument): boolean {
  return document.remember(resourcesIn).length > 0;
}

interface Resource {
  readonly id?: string;
  readonly properties: JsonNode | undefined;
}

function resourcesIn({ root }: JsonDocument): readonly Resource[] {
  if (isObjectType(root)) return [{ properties: findValue(root, 'Properties') }];
  if (hasNamedEntries(root)) return [{ properties: root }];
  const resources: Resource[] = [];
  for (const { name: id, valueNode } of propertiesOf(findValue(root, 'Resources'))) {
    if (isObjectType(valueNode)) resources.push({ id, properties: findValue(valueNode, 'Properties') });
  }
  return resources;
}

function isObjectType(node: JsonNode | undefined): boolean {
  return findValue(node, 'Type')?.value === resourceType;
}

/** Whether fields or keys stand in lists, as no definition has them. */
function hasNamedEntries(node: JsonNode | undefined): boolean {
  const lists = [findValue(node, 'Fields'), findValue(node, 'Keys')];
  return lists.some((list) => list?.type === 'array' && findValue(list.children?.[0], 'Name') !== undefined);
}
