import type { Random } from './random';

const sources = ['id', 'name.first', 'name.last', 'contact.email', 'contact.phone', 'items[].title', 'zip'];
const targets = [
  '_profile.FirstName',
  '_profile.LastName',
  '_profile.EmailAddress',
  '_profile.PhoneNumber',
  '_profile.Address.City',
  '_profile.Attributes.colour',
  '_order.TotalPrice',
  '_profil.LastName',
  '_profile.Adress.City',
];
const contentTypes = ['STRING', 'NUMBER', 'EMAIL_ADDRESS', 'PHONE_NUMBER', 'NAME', 'EMAIL'];

/** How many domains the definitions are for: none of them has more types than a domain may have. */
export const groups = 40;

export interface DefinitionOptions {
  readonly name: string;
  readonly group: number;
}

/** What somebody has written: mostly right, with a mistake here and there. */
export function definitionText(random: Random, { name, group }: DefinitionOptions): string {
  const count = random.weighted([
    [20, 3 + random.below(15)],
    [3, 60],
    [1, 240],
  ]);
  const fields = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`field_${index}`, fieldOf(random)]),
  );
  const definition = {
    ObjectTypeName: random.chance(0.97) ? name : `Type${random.below(1000)}`,
    Description: `What the shop knows, number ${random.below(1_000_000)}`,
    ...(random.chance(0.8) && { DomainName: `domain-${group}` }),
    AllowProfileCreation: true,
    Fields: { id: { Source: '_source.id', Target: '_profile.AccountNumber' }, ...fields },
    Keys: {
      [`${name}Id`]: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }],
      ...(random.chance(0.5) && {
        contactKey: [{ StandardIdentifiers: ['LOOKUP_ONLY'], FieldNames: ['field_0'] }],
      }),
      ...(random.chance(0.1) && { [`key${random.below(20)}`]: [{ FieldNames: ['field_1', 'gone'] }] }),
    },
  };
  const text = JSON.stringify(definition, undefined, random.of(['  ', '  ', '\t', '']));
  return random.chance(0.2) ? text.replaceAll('\n', '\r\n') : text;
}

function fieldOf(random: Random): object {
  return {
    Source: random.chance(0.1)
      ? `{{#if _source.${random.of(sources)}}}{{_source.${random.of(sources)}}}{{/if}}`
      : `_source.${random.of(sources)}`,
    ...(random.chance(0.7) && { Target: random.of(targets) }),
    ...(random.chance(0.5) && { ContentType: random.of(contentTypes) }),
  };
}

/** A member that is typed into `Fields`. */
export function fieldText(random: Random): string {
  const name = `"typed_${random.below(100_000)}"`;
  return `\n    ${name}: ${JSON.stringify(fieldOf(random)).replaceAll(',"', ', "').replaceAll(':', ': ')},`;
}

export function sampleText(random: Random): string {
  return JSON.stringify({
    id: String(random.below(1_000_000)),
    name: { first: 'Ana', ...(random.chance(0.5) && { last: 'Silva' }) },
    contact: { email: 'ana@example.com' },
    items: random.chance(0.5) ? [{ title: 'Mug' }] : [],
  });
}

export function samplesText(random: Random): string {
  return Array.from({ length: 1 + random.below(20) }, () => sampleText(random)).join('\n');
}

export function configurationText(random: Random): string {
  const settings = ['off', 'information', 'warning', 'error', 'default'] as const;
  return JSON.stringify(
    {
      rules: {
        'unused-field': random.of(settings),
        'file-name-mismatch': random.of(settings),
        'key-conflict': random.of(settings),
      },
      overrides: Array.from({ length: 3 }, () => ({
        files: `group-${random.below(groups)}/**`,
        domain: `domain-${random.below(groups)}`,
        rules: { 'target-field': random.of(settings) },
      })),
      ignores: [
        {
          file: `group-${random.below(groups)}/Type${random.below(1000)}.profiletype.json`,
          rule: 'unused-field',
        },
      ],
    },
    undefined,
    2,
  );
}

/** The user's own settings. */
export function userSettings(random: Random): object {
  return {
    rules: { 'source-missing': random.of(['off', 'warning', 'default']) },
    codeLens: { enabled: random.chance(0.8) },
    inlayHints: { contentTypes: random.chance(0.8), targets: random.chance(0.8) },
  };
}
