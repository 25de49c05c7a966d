import { t } from '@vscode/l10n';
import type {
  AnnotatedTextEdit,
  Location,
  Position,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { StringNode } from '../document/members';
import { ProfileTypeDocument } from '../document/profile-type-document';
import { contentOf } from '../document/strings';
import { fileNameOf } from '../model/definition-files';
import { findMember, keyDefinitionMembers } from '../model/members';
import { fieldName } from '../rules/fields/field-name';
import { keyName } from '../rules/keys/key-name';
import { quoted } from '../rules/rule';
import { badFormat } from '../rules/structure/bad-format';
import { outOfRange } from '../rules/structure/out-of-range';
import type { DomainView } from './domain-view';
import { type Positions, rangeOf } from './positions';
import { type NamedSymbol, type SymbolAt, symbolAt } from './symbol-at';

/** Why something is not renamed, as a sentence for the user. */
export interface Refusal {
  readonly refused: string;
}

/** What the client makes of a `WorkspaceEdit`. */
export interface RenameAbilities {
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
}

const noName: Refusal = { refused: t('Only the names of fields and keys can be renamed.') };

/** The name at a position without its quotes, as it can be renamed. */
export function prepareRename(
  document: ProfileTypeDocument,
  positions: Positions,
  position: Position,
): { range: Range; placeholder: string } | Refusal {
  const at = symbolAt(document, positions.offsetAt(position));
  if (!at) return noName;
  return { range: rangeOf(positions, contentOf(document.text, at.node)), placeholder: at.symbol.name };
}

/**
 * Renames the field at a position with its `FieldNames` entries, or the key with its namesakes in all files of the domain.
 * A name that has no effect, because it stands again later, is renamed alone: that is how the repetition is mended.
 */
export function rename(
  document: ProfileTypeDocument,
  positions: Positions,
  uri: string,
  position: Position,
  newName: string,
  domain: DomainView,
  client: RenameAbilities,
): WorkspaceEdit | Refusal {
  const at = symbolAt(document, positions.offsetAt(position));
  if (!at) return noName;
  const { kind, name, definitions } = at.symbol;
  if (newName === name) return {};
  const isAlone = definitions.slice(0, -1).includes(at.node);
  const elsewhere = kind === 'key' && !isAlone ? domain.keyLocations(name) : [];
  const refused =
    problemWith(newName, kind) ??
    problemInKeys(newName, at.symbol, isAlone) ??
    conflict(document, newName, at.symbol, elsewhere, domain);
  if (refused) return { refused };
  const here = (isAlone ? [at.node] : occurrences(at)).map((node) => ({
    range: rangeOf(positions, contentOf(document.text, node)),
    newText: newName,
  }));
  return toWorkspaceEdit({ uri, edits: here }, editsElsewhere(elsewhere, newName), client);
}

function occurrences({ symbol }: SymbolAt): StringNode[] {
  return [...symbol.definitions, ...symbol.uses];
}

/** What the rules say about a name, in their words. */
function problemWith(name: string, kind: NamedSymbol['kind']): string | undefined {
  const definitions = kind === 'field' ? { Fields: { [name]: {} } } : { Keys: { [name]: [] } };
  const document = new ProfileTypeDocument(JSON.stringify(definitions));
  return [fieldName, keyName, outOfRange, badFormat].flatMap((rule) => rule.check(document))[0]?.message;
}

const nameInKeys = findMember(keyDefinitionMembers, 'FieldNames')?.entries?.format;

/** Names of fields may have dots, `FieldNames` entries may not. */
function problemInKeys(newName: string, { uses }: NamedSymbol, isAlone: boolean): string | undefined {
  if (isAlone || uses.length === 0 || !nameInKeys || nameInKeys.pattern.test(newName)) return undefined;
  return t`A key uses this field, so its name may have only ${nameInKeys.allowed}.`;
}

/** A namesake that the new name would meet. A field that only keys name is free to become one that is there. */
function conflict(
  { fields, keys }: ProfileTypeDocument,
  newName: string,
  { kind, definitions }: NamedSymbol,
  elsewhere: readonly Location[],
  domain: DomainView,
): string | undefined {
  const isTaken = kind === 'field' ? fields.has(newName) : keys.some(({ name }) => name === newName);
  if (isTaken && definitions.length > 0) {
    return kind === 'field'
      ? t`There is a field ${quoted(newName)} already.`
      : t`There is a key ${quoted(newName)} already.`;
  }
  if (elsewhere.length === 0) return undefined;
  const changed = new Set(elsewhere.map(({ uri }) => uri));
  const other = domain.keyLocations(newName).find(({ uri }) => changed.has(uri));
  return other && t`There is a key ${quoted(newName)} already in ${quoted(fileNameOf(other.uri))}.`;
}

interface FileEdits<Edit extends TextEdit = TextEdit> {
  readonly uri: string;
  readonly edits: Edit[];
}

const otherFiles = 'otherFiles';

function editsElsewhere(locations: readonly Location[], newName: string): FileEdits<AnnotatedTextEdit>[] {
  const files = new Map<string, AnnotatedTextEdit[]>();
  for (const { uri, range } of locations) {
    const edits = files.get(uri) ?? [];
    edits.push({ range, newText: JSON.stringify(newName), annotationId: otherFiles });
    files.set(uri, edits);
  }
  return [...files].map(([uri, edits]) => ({ uri, edits }));
}

/** The user confirms changes of files that may not even be open, where the client can ask. */
function toWorkspaceEdit(
  here: FileEdits,
  elsewhere: readonly FileEdits<AnnotatedTextEdit>[],
  { documentChanges, changeAnnotations }: RenameAbilities,
): WorkspaceEdit {
  if (elsewhere.length > 0 && documentChanges && changeAnnotations) {
    return {
      documentChanges: [here, ...elsewhere].map(({ uri, edits }): TextDocumentEdit => ({
        textDocument: { uri, version: null },
        edits,
      })),
      changeAnnotations: {
        [otherFiles]: { label: t('Other files of the domain'), needsConfirmation: true },
      },
    };
  }
  const plain = elsewhere.map(({ uri, edits }): [string, TextEdit[]] => [
    uri,
    edits.map(({ range, newText }) => ({ range, newText })),
  ]);
  return { changes: Object.fromEntries([[here.uri, here.edits], ...plain]) };
}
