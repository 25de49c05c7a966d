import { t } from '@vscode/l10n';
import type { FieldNode, KeyNode, NodeId, ShownValue, TargetNode } from '../../core/mapping-preview/picture';
import { counted } from '../../core/words/counted';
import { enumerated } from '../../core/words/lists';
import { failedWord, outcomeWords } from './outcome-words';

/** Nobody listens to more of a value. */
const maxLength = 80;

/** A field's content type, as it is said. */
const contentTypes: Readonly<Record<FieldNode['contentType'], string>> = {
  STRING: '',
  NUMBER: t('number'),
  PHONE_NUMBER: t('phone number'),
  EMAIL_ADDRESS: t('e-mail address'),
  NAME: t('name'),
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
    isFailed ? failedWord : value ? spoken(value) : outcomeWords.empty,
    links.length > 0 ? t`to ${enumerated(links)}` : t('to nothing'),
  );
}

export function targetLabel({ target, field, value, outcome }: TargetNode): string {
  return joined(
    t`Target ${target}`,
    value ? spoken(value) : '',
    outcome === 'written' ? '' : outcomeWords[outcome],
    field === undefined ? t('filled by the service') : t`from ${fieldOf(field)}`,
  );
}

export function keyLabel({ name, identifiers, fields, value }: KeyNode, words: readonly string[]): string {
  return joined(
    t`Key ${name}`,
    ...identifiers,
    value ? spoken(value) : '',
    ...words,
    fields.length > 0 ? t`from ${enumerated(fields.map(fieldOf))}` : '',
  );
}

export function objectLabel(name: string, word: string, targetCount: number): string {
  return joined(t`Standard object ${name}`, word, counted(targetCount, 'target'));
}

/** A field as it is said, by its id. */
function fieldOf(node: NodeId): string {
  return t`field ${node.slice('field '.length)}`;
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
