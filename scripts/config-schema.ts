import { ruleReference } from '../core/rules/reference';
import { configFileName, ruleSettings } from '../core/workspace/config';
import {
  environmentName,
  environmentTexts,
  privateEndpoint,
  type TextFormat,
} from '../core/workspace/environments';
import { allRules } from '../core/workspace/rules';

const settable = allRules.filter(({ configurable }) => configurable !== false);

const text = (description: string): object => ({ type: 'string', minLength: 1, description });

const rules = {
  type: 'object',
  description: 'The severity of rules. What is set here counts more than the settings of an editor.',
  additionalProperties: false,
  properties: Object.fromEntries(
    settable.map(({ code, when, severity }) => [
      code,
      {
        enum: ruleSettings,
        default: 'default',
        description: `Reported when ${when} Default: ${severity}.`,
        markdownDescription: `Reported when ${when} Default: ${severity}. [More](${ruleReference(code)})`,
      },
    ]),
  ),
};

const domain = text('The domain that definitions are for which do not say it with `DomainName`.');

const formatted = (description: string, { pattern }: TextFormat): object => ({
  type: 'string',
  description,
  pattern: pattern.source,
});

const environment = {
  type: 'object',
  required: ['domain'],
  additionalProperties: false,
  properties: {
    domain: formatted('The domain in which the object types are.', environmentTexts.domain),
    region: formatted(
      'The region, such as `us-east-1`. Without it that of the profile counts.',
      environmentTexts.region,
    ),
    profile: formatted(
      'A profile of the AWS configuration files. Without it the default credentials count.',
      environmentTexts.profile,
    ),
    endpoint: {
      ...formatted(
        'Another address of the service, such as `http://127.0.0.1:8787` for a sandbox. It is encrypted or on this machine.',
        environmentTexts.endpoint,
      ),
      allOf: [{ pattern: privateEndpoint.source }],
    },
    protected: {
      type: 'boolean',
      default: false,
      description: 'Whether a change asks for the name of the domain to be typed.',
    },
  },
};

const pattern = {
  ...text(
    'A pattern of paths below this file, such as `legacy/**`: `**` stands for any number of folders, `*` for any part of a name, `?` for one character.',
  ),
  pattern: '^(?!!)[^[\\]{}]*$',
};

/** The JSON Schema of `profiletype.config.json`. */
export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: configFileName,
  description: 'What a team agreed on for its object type definitions.',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: text('Where the schema of this file is.'),
    domain,
    environments: {
      type: 'object',
      description: 'Where definitions are pulled from and pushed to, by names of your choice.',
      propertyNames: { pattern: environmentName.pattern.source },
      additionalProperties: environment,
    },
    rules,
    overrides: {
      type: 'array',
      description: 'Other rules, or another domain, for some of the files. Later entries win.',
      items: {
        type: 'object',
        required: ['files'],
        additionalProperties: false,
        properties: {
          files: { anyOf: [pattern, { type: 'array', minItems: 1, items: pattern }] },
          domain,
          rules,
        },
      },
    },
    ignores: {
      type: 'array',
      description: 'Findings that the team decided to live with. An entry that ignores nothing is reported.',
      items: {
        type: 'object',
        required: ['file', 'rule'],
        additionalProperties: false,
        properties: {
          file: text('The path of the definition below this file.'),
          rule: { enum: settable.map(({ code }) => code), description: 'The code of the rule.' },
          at: {
            type: 'string',
            pattern: '^(/|$)',
            description:
              'The JSON pointer of the place, such as `/Fields/zip/Target`; without it the whole file.',
          },
          reason: text('Why, for whoever reads this later.'),
        },
      },
    },
  },
};
