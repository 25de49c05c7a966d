import { Range, type TextDocument, type TextEditor, type Uri, ViewColumn, window } from 'vscode';
import { openDocument } from '../../files';
import type { Span } from '../../../core/document/json';

/** The editor of a definition that a preview stands beside. */
export class DefinitionEditor {
  #column = ViewColumn.One;
  /** What was selected on the preview's behalf: it need not be told of it. */
  #revealed: Range | undefined;

  constructor(private readonly uri: Uri) {
    this.#column = this.#visible()?.viewColumn ?? this.#column;
  }

  get column(): ViewColumn {
    return this.#visible()?.viewColumn ?? this.#column;
  }

  get document(): TextDocument | undefined {
    return openDocument(this.uri);
  }

  /** Whether an editor shows this definition. */
  isOf(editor: TextEditor): boolean {
    return editor.document.uri.toString() === this.uri.toString();
  }

  /** Where a person has put the cursor (UTF-16 code units); undefined where it was not a person, or where there is no editor. */
  get offset(): number | undefined {
    const editor = this.#visible();
    return editor && !this.#revealed?.isEqual(editor.selection)
      ? editor.document.offsetAt(editor.selection.active)
      : undefined;
  }

  /** Selects a stretch of the text; an editor that is behind others comes to the front. */
  async reveal({ offset, length }: Span, takesFocus: boolean): Promise<void> {
    const { document } = this;
    const visible = this.#visible();
    const text = visible?.document ?? document;
    const selection = text && new Range(text.positionAt(offset), text.positionAt(offset + length));
    this.#revealed = selection;
    await window.showTextDocument(this.uri, {
      viewColumn: this.column,
      preserveFocus: !takesFocus,
      ...(selection && { selection }),
    });
  }

  #visible(): TextEditor | undefined {
    const editor = window.visibleTextEditors.find((each) => this.isOf(each));
    if (editor?.viewColumn) this.#column = editor.viewColumn;
    return editor;
  }
}
