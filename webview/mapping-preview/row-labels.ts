import { t } from '@vscode/l10n';
import type { FieldNode, KeyNode, ShownValue, TargetNode } from '../../core/mapping-preview/picture';

/** Nobody listens to more of a value. */
const maxLength = 80;

/** A field's content type, as it is said. */
const contentTypes: Readonly<Record<FieldNode['contentType'], string>> = {
  STRING: '',
  NUMBER: 'number',
  PHONE_NUMBER: t('phone number'),
  EMAIL_ADDRESS: t('e-mail address'),
  NAME: 'name',
};

export function sourceLabel(path: string, value: ShownValue | undefined): string {
  return joined(t`Source ${path}`, value ? spoken(value) : t('not in the record'));
}

/** `links`: its targets and keys, as they are said. */
export function fieldLabel(field: FieldNode, links: readonly string[]): string {
  const { name, contentType, value, isFailed } = field;
  return joined(
    t`Field ${name}`,
    contentTypes[contentType],
    isFailed ? 'failed' : value ? spoken(value) : 'empty',
    links.length > 0 ? t`to ${links.join(' and ')}` : t('to nothing'),
  );
}

const outcomes: Readonly<Record<TargetNode['outcome'], string>> = {
  written: '',
  kept: 'kept',
  lost: 'lost',
  empty: 'empty',
  none: t('not written'),
};

export function targetLabel({ target, field, value, outcome }: TargetNode): string {
  return joined(
    t`Target ${target}`,
    value ? spoken(value) : '',
    outcomes[outcome],
    field === undefined ? t('filled by the service') : t`from ${field}`,
  );
}

export function keyLabel({ name, identifiers, fields, value }: KeyNode, words: readonly string[]): string {
  return joined(
    t`Key ${name}`,
    ...identifiers,
    value ? spoken(value) : '',
    ...words,
    fields.length > 0 ? t`from ${fields.join(' and ')}` : '',
  );
}

export function objectLabel(name: string, word: string, targetCount: number): string {
  return joined(
    t`Standard object ${name}`,
    word,
    `${targetCount} ${targetCount === 1 ? 'target' : 'targets'}`,
  );
}

/** A text without the quotes around it. */
function spoken({ text, isCut }: ShownValue): string {
  const plain = text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
  if (plain === '') return t('an empty text');
  return isCut || plain.length > maxLength ? `${plain.slice(0, maxLength)}…` : plain;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
