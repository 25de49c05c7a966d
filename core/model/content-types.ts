import { t } from '@vscode/l10n';

/** How a value is normalised before it is indexed and matched. Source: `FieldContentType` in the service model, 2020-08-15. */
export interface ContentType {
  readonly name: ContentTypeName;
  readonly description: string;
}

export type ContentTypeName = 'STRING' | 'NUMBER' | 'PHONE_NUMBER' | 'EMAIL_ADDRESS' | 'NAME';

/** What the service assumes where a field says nothing. */
export const defaultContentType: ContentTypeName = 'STRING';

export const contentTypes: readonly ContentType[] = [
  { name: 'STRING', description: t('Matched exactly as written. The default.') },
  { name: 'NUMBER', description: t('Matched by numeric value: `1.0` equals `1`.') },
  {
    name: 'PHONE_NUMBER',
    description: t(
      'Matched without regard to formatting: `+1 (206) 345-7890` equals `2063457890`. Fills the phone number of an inferred profile.',
    ),
  },
  {
    name: 'EMAIL_ADDRESS',
    description: t('Matched without regard to case. Fills the e-mail address of an inferred profile.'),
  },
  { name: 'NAME', description: t('Matched without regard to case; runs of spaces count as one.') },
];

/** What a value is, in words, by the content type that suits it. */
export const valueKinds: Readonly<Record<ContentTypeName, string>> = {
  STRING: t('a text'),
  NUMBER: t('a number'),
  PHONE_NUMBER: t('a phone number'),
  EMAIL_ADDRESS: t('an e-mail address'),
  NAME: t('a person’s name'),
};

/**
 * Whether a value written to a target that suggests one content type may be declared as another. The vendor's own
 * examples leave person names as `STRING`, so a name that no key uses is fine as a text.
 */
export function contentTypeSuits(suggested: ContentTypeName, actual: ContentTypeName): boolean {
  return actual === suggested || (suggested === 'NAME' && actual === 'STRING');
}

const byName = new Map<string, ContentType>(contentTypes.map((type) => [type.name, type]));

export function findContentType(name: string): ContentType | undefined {
  return byName.get(name);
}
