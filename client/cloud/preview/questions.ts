import { type Disposable, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';
import { type Answer, back } from './steps';
import { withoutLinks } from '../../without-links';

interface Question {
  readonly title: string;
  readonly canGoBack: boolean;
}

interface Choice<Item> extends Question {
  readonly placeholder: string;
  readonly items: readonly Item[];
  /** What Enter alone takes. */
  readonly active: Item | undefined;
}

export function choose<Item extends QuickPickItem>(choice: Choice<Item>): Promise<Answer<Item>> {
  const { placeholder, items, active } = choice;
  const pick = window.createQuickPick<Item>();
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  if (active) pick.activeItems = [active];
  return answerOf(pick, choice, (resolve) => [
    pick.onDidTriggerButton(() => {
      resolve(back);
    }),
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item) resolve(item);
    }),
  ]);
}

interface TextQuestion extends Question {
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  /** What is wrong with a text; undefined if it will do. */
  readonly problemOf: (text: string) => string | undefined;
}

export function ask(question: TextQuestion): Promise<Answer<string>> {
  const { prompt, placeholder, value, problemOf } = question;
  const input = window.createInputBox();
  input.prompt = withoutLinks(prompt);
  input.placeholder = placeholder;
  input.value = value;
  return answerOf(input, question, (resolve) => [
    input.onDidTriggerButton(() => {
      resolve(back);
    }),
    // What is typed is wrong until it is complete: only what is accepted is judged.
    input.onDidChangeValue(() => {
      input.validationMessage = '';
    }),
    input.onDidAccept(() => {
      const problem = problemOf(input.value);
      input.validationMessage = withoutLinks(problem ?? '');
      if (problem === undefined) resolve(input.value);
    }),
  ]);
}

type Resolve<Value> = (answer: Answer<Value>) => void;

async function answerOf<Value>(
  input: QuickInput & { buttons: readonly object[] },
  { title, canGoBack }: Question,
  listen: (resolve: Resolve<Value>) => Disposable[],
): Promise<Answer<Value>> {
  input.title = title;
  input.ignoreFocusOut = true;
  input.buttons = canGoBack ? [QuickInputButtons.Back] : [];
  const listeners: Disposable[] = [];
  try {
    return await new Promise<Answer<Value>>((resolve) => {
      listeners.push(
        ...listen(resolve),
        input.onDidHide(() => {
          resolve(undefined);
        }),
      );
      input.show();
    });
  } finally {
    for (const listener of listeners) listener.dispose();
    input.dispose();
  }
}
