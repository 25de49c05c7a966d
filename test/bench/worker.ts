// Measures one contender at one task, in a process of its own, so that nobody else's garbage is collected on its time.
import { contender, type Contender, type ContenderName } from './contenders';
import {
  benchDocument,
  type BenchDocument,
  editedText,
  nameQuestion,
  newText,
  type Question,
  targetQuestion,
} from './document';
import { median } from './statistics';

/** What a worker is told, as JSON in its only argument. Its output is the median in milliseconds. */
export interface Job {
  readonly contender: ContenderName;
  readonly task: TaskName;
  readonly fieldCount: number;
}

export type TaskName = 'edit' | 'new text' | 'complete target' | 'complete name';

/** Milliseconds for the edit of that number. */
type Task = (contend: Contender, document: BenchDocument, edit: number) => Promise<number>;

const tasks: Readonly<Record<TaskName, Task>> = {
  edit: judging(editedText),
  'new text': judging(newText),
  'complete target': completing(targetQuestion),
  'complete name': completing(nameQuestion),
};

function judging(textOf: (document: BenchDocument, edit: number) => string): Task {
  return async (contend, document, edit) => {
    const text = inOnePiece(textOf(document, edit));
    const start = performance.now();
    const found = await contend(text).check();
    const time = performance.now() - start;
    if (!Number.isNaN(found) && found !== document.expectedFindings + 1) {
      throw new Error(`Expected ${document.expectedFindings + 1} findings, not ${found}.`);
    }
    return time;
  };
}

/** The document has been parsed and judged when completion is asked for, as in an editor. */
function completing(questionOf: (document: BenchDocument, edit: number) => Question): Task {
  return async (contend, document, edit) => {
    const { text, offset, expected } = questionOf(document, edit);
    const reading = contend(inOnePiece(text));
    await reading.check();
    // The first question after an edit counts the lines of the text, which a server does not do anew.
    await reading.complete(0);
    const start = performance.now();
    const labels = await reading.complete(offset);
    const time = performance.now() - start;
    if (!labels.includes(expected)) throw new Error(`"${expected}" is not offered.`);
    return time;
  };
}

/** JavaScript leaves a text that was put together in parts until somebody reads it; that must not be the contender. */
function inOnePiece(text: string): string {
  return Buffer.from(text).toString();
}

const warmUp = { milliseconds: 500, edits: 5 };
const measured = { milliseconds: 700, edits: 15 };

async function main({ contender: name, task, fieldCount }: Job): Promise<void> {
  const contend = contender(name);
  const document = benchDocument(fieldCount);
  let edit = 0;
  const repeat = async ({ milliseconds, edits }: typeof measured): Promise<number[]> => {
    const times: number[] = [];
    const end = performance.now() + milliseconds;
    while (times.length < edits || performance.now() < end)
      times.push(await tasks[task](contend, document, edit++));
    return times;
  };
  await repeat(warmUp);
  console.log(median(await repeat(measured)));
}

main(JSON.parse(process.argv[2] ?? '{}') as Job).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
