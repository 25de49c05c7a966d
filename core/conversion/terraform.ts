import { t } from '@vscode/l10n';
import { JsonDocument } from '../document/json-document';
import { hasProperty } from '../document/members';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { Converted, NotConverted } from './converted';
import { definitionFiles, type ReadDefinition } from './definition-files';
import { readHcl } from './hcl-reader';
import { HclError, readTemplate } from './hcl-text';
import { writeBlock } from './hcl-writer';
import { quoted } from './notes';
import { resourceName } from './names';
import { type Dialect, fromProperties, toProperties } from './resource';
import { type Expression, isExpression, isList, isObject, readJson, type Value } from './value';

/** Definitions as Terraform resources of the provider `awscc`. */

const resourceType = 'awscc_customerprofiles_object_type';

const dialect: Dialect = {
  tool: 'Terraform',
  spell: (name) => name.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase(),
  expressionIn: (value) => (isExpression(value) ? value : undefined),
};

/** What a resource takes from its surroundings, and a definition does without. */
const environment: ReadonlySet<string> = new Set(['domain_name', 'encryption_key', 'tags']);

type Attributes = ReadonlyMap<string, Value<Expression>>;

interface Resource {
  readonly name: string;
  readonly attributes: Attributes;
}

/** A configuration with the definition as its one resource. Without `DomainName` there is a variable for the domain. */
export function toTerraform(document: ProfileTypeDocument): Converted | NotConverted {
  const resource = toProperties(document, dialect);
  if ('problem' in resource) return resource;
  const { properties } = resource;
  const notes = resource.notes.toSentences();
  const name = resourceName(document.stringMember('ObjectTypeName')?.value ?? '');
  const hasDomain = properties.has('domain_name');
  const variable = writeBlock(
    'variable "domain_name"',
    new Map([['type', { expression: 'string', offset: 0 }]]),
  );
  const domain: [string, Expression][] = hasDomain
    ? []
    : [['domain_name', { expression: 'var.domain_name', offset: 0 }]];
  const block = writeBlock(
    `resource "${resourceType}" "${name}"`,
    new Map<string, Value<Expression>>([...domain, ...properties]),
  );
  const comment = notes.map((note) => `# ${note}\n`).join('');
  const parts = [comment, hasDomain ? '' : variable, block].filter((part) => part !== '');
  return { text: parts.join('\n'), fileName: `${name}.tf`, notes };
}

/**
 * The definitions in a configuration, HCL or JSON. Of what Terraform computes the domain, the encryption key and tags are
 * left out; without anything else a definition would be another one.
 */
export function fromTerraform(text: string): readonly Converted[] | NotConverted {
  try {
    const resources = /^\uFEFF?\s*\{/.test(text) ? resourcesInJson(text) : resourcesInHcl(text);
    if (resources.length === 0) return { problem: t`There is no resource of the type \`${resourceType}\`.` };
    return definitionFiles(resources.map((resource) => definitionOf(resource)));
  } catch (error) {
    if (!(error instanceof HclError)) throw error;
    return { problem: t`Line ${lineAt(text, error.offset)}: ${error.message}` };
  }
}

/** Whether a text is a configuration with object types. */
export function isTerraform(document: JsonDocument): boolean {
  return document.remember(mentionsResource);
}

const hclResource = new RegExp(`\\bresource\\s+"${resourceType}"`);

function mentionsResource({ text, root }: JsonDocument): boolean {
  if (!text.includes(resourceType)) return false;
  return hasProperty(root, 'resource') || hclResource.test(text);
}

function definitionOf({ name, attributes }: Resource): ReadDefinition {
  const { definition, notes, expressions } = fromProperties(attributes, dialect);
  for (const { path, expression } of expressions) {
    const place = path.join('.');
    if (!environment.has(path[0] ?? '')) {
      throw new HclError(
        expression.offset,
        t`\`${place}\` is ${quoted(expression.expression)}, which only Terraform can compute. Write its value, then convert again.`,
      );
    }
    notes.add(t('Known only to Terraform and left out'), place);
  }
  return { definition, resourceName: name, notes: notes.toSentences() };
}

function resourcesInHcl(text: string): Resource[] {
  return readHcl(text)
    .filter(({ type, labels }) => type === 'resource' && labels[0] === resourceType)
    .map(({ labels, body }) => ({ name: labels[1] ?? '', attributes: body }));
}

/** In JSON blocks of one type are a map by label; where several are the same they stand in a list. */
function resourcesInJson(text: string): Resource[] {
  const document = new JsonDocument(text);
  if (!document.isReadable || !document.root) {
    const { offset } = document.syntaxErrors[0] ?? { offset: 0 };
    throw new HclError(offset, t('The JSON cannot be read. Correct its syntax, then convert it.'));
  }
  const root = readJson<Expression>(
    document.root,
    (string) => readTemplate(string.value) ?? { expression: string.value, offset: string.offset },
  );
  return blocksOf(root)
    .flatMap((configuration) => blocksOf(configuration.get('resource')))
    .flatMap((types) => blocksOf(types.get(resourceType)))
    .flatMap((names) => [...names])
    .flatMap(([name, bodies]) => blocksOf(bodies).map((attributes) => ({ name, attributes })));
}

function blocksOf(value: Value<Expression> | undefined): Attributes[] {
  if (isObject(value)) return [value];
  return isList(value) ? value.filter((entry) => isObject(entry)) : [];
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
