import { parseTree } from 'jsonc-parser';
import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { completion } from '../../core/language/completion';
import { check } from '../../core/rules/check';
import { uri } from './document';
import { benchSchema } from './schema';

/** A text that was parsed. */
export interface Reading {
  /** The number of mistakes; NaN from something that only parses. */
  readonly check: () => number | Promise<number>;
  /** The labels of what could stand at an offset. */
  readonly complete: (offset: number) => readonly string[] | Promise<readonly string[]>;
}

/** Something that reads definitions in this process. Reads every text from scratch. */
export type Contender = (text: string) => Reading;

export type ContenderName = 'ours' | 'json-service' | 'json-service-roots-only' | 'parser';

export function contender(name: ContenderName): Contender {
  if (name === 'ours') return ours;
  return name === 'parser' ? parser : jsonService(name === 'json-service-roots-only');
}

const opened = (text: string): TextDocument => TextDocument.create(uri, 'profiletype', 1, text);
const fileName = uri.slice(uri.lastIndexOf('/') + 1);

const ours: Contender = (text) => {
  const document = new ProfileTypeDocument(text, fileName);
  const positions = opened(text);
  return {
    check: () => check(document).length,
    complete: (offset) =>
      completion(document, positions, positions.positionAt(offset), { snippets: true }).map(
        ({ label }) => label,
      ),
  };
};

function jsonService(rootsOnly: boolean): Contender {
  const service = getLanguageService({});
  const schemas = [{ uri: 'bench://schema', fileMatch: ['*'], schema: benchSchema(rootsOnly) }];
  service.configure({ validate: true, schemas });
  return (text) => {
    const document = opened(text);
    const json = service.parseJSONDocument(document);
    return {
      check: async () => (await service.doValidation(document, json)).length,
      complete: async (offset) => {
        const list = await service.doComplete(document, document.positionAt(offset), json);
        return (list?.items ?? []).map(({ label }) => label.replaceAll('"', ''));
      },
    };
  };
}

/** What everything that reads JSON has to do at least. */
const parser: Contender = (text) => {
  const tree = parseTree(text);
  return { check: () => (tree ? NaN : 0), complete: () => [] };
};
