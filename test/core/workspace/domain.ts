import { TextDocument } from 'vscode-languageserver-textdocument';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { rangeOf } from '../../../core/language/positions';
import { type DefinitionFile, readDefinitionFile } from '../../../core/workspace/definition-file';
import { DomainIndex } from '../../../core/workspace/domain-index';
import { type DomainProblem, judgeInDomain } from '../../../core/workspace/judge';

/** What others see of a definition with this text. */
export function fileOf(uri: string, text: string, configuredDomain?: string): DefinitionFile {
  const positions = TextDocument.create(uri, 'profiletype', 0, text);
  return readDefinitionFile(
    uri,
    new ProfileTypeDocument(text),
    (span) => rangeOf(positions, span),
    configuredDomain,
  );
}

/** An index that took in files one after the other. */
export function indexOf(files: Iterable<DefinitionFile>): DomainIndex {
  const index = new DomainIndex();
  for (const file of files) index.set(file);
  return index;
}

/** What the rules say about a file because of the others. */
export function problemsOf(index: DomainIndex, uri: string): readonly DomainProblem[] {
  const file = index.files.get(uri);
  return file ? judgeInDomain(file, index, { rules: {}, ignores: [] }).problems : [];
}

/** The same, without what is only asked for. */
export function findingsOf(index: DomainIndex, uri: string) {
  return problemsOf(index, uri).map(({ rule, severity, place, message, related }) => ({
    code: rule.code,
    severity,
    at: place.pointer,
    range: place.range,
    message,
    related,
  }));
}

/** Codes and places, as in `type-duplicate at /ObjectTypeName`. */
export function codesOf(index: DomainIndex, uri: string): string[] {
  return findingsOf(index, uri).map(({ code, at }) => `${code} at ${at}`);
}

/** A definition's text: its keys, and the content type of the one field of each. */
export function definitionText(
  name: string,
  { domain, keys = {} }: { domain?: string; keys?: Readonly<Record<string, string>> } = {},
): string {
  const fields = Object.entries(keys).map(([key, ContentType]) => [`${key}Field`, { ContentType }] as const);
  const definitions = Object.keys(keys).map((key) => [key, [{ FieldNames: [`${key}Field`] }]] as const);
  return JSON.stringify(
    {
      ObjectTypeName: name,
      Description: 'A type',
      DomainName: domain,
      Fields: Object.fromEntries(fields),
      Keys: Object.fromEntries(definitions),
    },
    undefined,
    2,
  );
}
