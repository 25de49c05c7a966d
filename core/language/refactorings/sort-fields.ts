import { t } from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { TextChange } from '../../document/changes';
import { endOf } from '../../document/editing';
import { isAt, type JsonNode } from '../../document/json';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { parseSource } from '../../document/source';
import type { Offer, Refactoring } from './refactoring';

/** Sorts the fields in one of three orders. Each takes the place of another with its whole text; what is between stays. */
export const sortFields: Offer = ({ document, offset }) =>
  isAt(document.member('Fields')?.nameNode.parent, offset) ? document.remember(sortings) : [];

const orders: readonly { readonly title: string; readonly valueOf: (field: Field) => string | undefined }[] =
  [
    { title: t('Sort fields by name'), valueOf: ({ name }) => name },
    { title: t('Sort fields by target'), valueOf: ({ target }) => target?.value },
    { title: t('Sort fields by source'), valueOf: ({ source }) => source && firstPath(source.value) },
  ];

/** Fields that read the same value come together, whether it stands alone or in a text. */
function firstPath(source: string): string {
  return parseSource(source).paths[0]?.text ?? source;
}

/** A member of `Fields` with what it is sorted by. */
interface Sortable {
  readonly node: JsonNode;
  readonly value: string | undefined;
}

type Compare = (a: Sortable, b: Sortable) => number;

function sortings(document: ProfileTypeDocument): readonly Refactoring[] {
  if (!canBeSorted(document)) return [];
  const compare = comparison();
  return orders.flatMap(({ title, valueOf }) => {
    const fields = [...document.fields.values()].flatMap((field) => {
      const node = field.nameNode.parent;
      return node ? { node, value: valueOf(field) } : [];
    });
    if (isSorted(fields, compare)) return [];
    return {
      title,
      kind: CodeActionKind.RefactorRewrite,
      apply: () => ({ changes: sort(document, fields, compare) }),
    };
  });
}

/** Of two fields with one name the last one counts, so they must stay as they are; and comments belong to their places. */
function canBeSorted(document: ProfileTypeDocument): boolean {
  const node = document.member('Fields')?.valueNode;
  if (!document.isReadable || node?.children?.length !== document.fields.size) return false;
  return !document.syntaxErrors.some(({ offset }) => isAt(node, offset));
}

/** As people sort: `Line2` before `Line10`, and what has no value last. */
function comparison(): Compare {
  const collator = new Intl.Collator('en', { numeric: true });
  return ({ value: a }, { value: b }) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return collator.compare(a, b);
  };
}

function isSorted(fields: readonly Sortable[], compare: Compare): boolean {
  return fields.every((field, index) => compare(fields[index - 1] ?? field, field) <= 0);
}

function sort({ text }: ProfileTypeDocument, fields: readonly Sortable[], compare: Compare): TextChange[] {
  const sorted = [...fields].sort(compare);
  return fields.flatMap(({ node }, index) => {
    const source = sorted[index]?.node ?? node;
    if (source === node) return [];
    const { offset } = node;
    return { offset, length: endOf(node) - offset, text: text.slice(source.offset, endOf(source)) };
  });
}
