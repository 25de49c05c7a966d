// The package is installed when the benchmark is run, and this is what it needs of it.
declare module 'vscode-json-languageservice' {
  import type { CompletionList, Diagnostic, Position } from 'vscode-languageserver-types';
  import type { TextDocument } from 'vscode-languageserver-textdocument';

  interface LanguageService {
    configure(settings: {
      validate: boolean;
      schemas: { uri: string; fileMatch: string[]; schema: object }[];
    }): void;
    parseJSONDocument(document: TextDocument): object;
    doValidation(document: TextDocument, json: object): Promise<Diagnostic[]>;
    doComplete(document: TextDocument, position: Position, json: object): Promise<CompletionList | null>;
  }

  export function getLanguageService(parameters: object): LanguageService;
}
