import { CoreFeatures, samplePaths } from './core-features';
import type { Law, Run } from './law';
import { badExamples, type Named, sampleDefinitions, sampleFiles } from './texts';

/** A record of each definition: that of the sample beside it or, for others, of the largest one. */
function recordFor({ name }: Named): string {
  const beside = name.replace('.profiletype.json', '.sample.json');
  const found = sampleFiles.find((sample) => sample.name === beside);
  return (found ?? sampleFiles.find((sample) => sample.name === 'Shopify-Order.sample.json'))?.text ?? '{}';
}

/** The texts of which prefixes are taken: the samples of all kinds, and what each rule reports. */
const prefixed: readonly Named[] = [
  ...sampleDefinitions,
  ...sampleFiles.filter((file) => !sampleDefinitions.includes(file)),
  ...badExamples,
];

/** Where in a prefix somebody looks: at the end, at each character before it, and here and there. */
function* placesIn(length: number, prefix: number, many: number): Generator<number> {
  for (let place = 0; place <= length; place++) {
    if (length - place < 3 || many === Infinity || (place * 31 + prefix) % Math.ceil(length / many) === 0)
      yield place;
  }
}

interface Thoroughness {
  /** One of so many prefixes is asked for what is shown while somebody types. */
  readonly typed: number;
  /** One of so many is asked for everything. */
  readonly whole: number;
  /** At how many places of such a prefix. */
  readonly places: number;
}

/** The places of one text at which something goes wrong, with the failure. */
function* failuresIn(
  text: Named,
  { typed, whole, places }: Thoroughness,
  { seed, tally }: Run,
): Generator<string> {
  const record = recordFor(text);
  const samples = samplePaths(record);
  tally.cases++;
  for (let length = 0; length <= text.text.length; length++) {
    const isThorough = (length + seed) % whole === 0 || length === text.text.length;
    if (!isThorough && (length + seed) % typed !== 0) continue;
    const features = new CoreFeatures(text.text.slice(0, length), record, samples);
    tally.documents++;
    const attempt = (what: string, ask: () => void): string[] => {
      try {
        ask();
        return [];
      } catch (error) {
        const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return [`${what} of the first ${length} characters of ${text.name}: ${why}`];
      }
    };
    for (const place of isThorough ? placesIn(length, length, places) : [length]) {
      if (!features.canBeAt(place)) continue;
      tally.positions++;
      yield* attempt(`Position ${place}`, () => {
        features.askWhileTyping(place);
        if (isThorough) features.askAt(place);
      });
    }
    if (!isThorough) continue;
    yield* attempt('Whole', () => {
      features.askForAll();
      features.askOthers();
    });
    yield* attempt('Fixes', () => {
      features.askForFixes(length);
    });
  }
}

const shown = 5;

function check(run: Run): void {
  const thoroughness = run.complete
    ? { typed: 1, whole: 1, places: Infinity }
    : { typed: Math.ceil(120 / run.runs), whole: Math.ceil(8000 / run.runs), places: 20 };
  const failures: string[] = [];
  for (const text of prefixed) {
    if (run.file !== undefined && !text.name.includes(run.file)) continue;
    for (const failure of failuresIn(text, thoroughness, run)) {
      failures.push(failure);
      if (failures.length === shown) throw new Error(failures.join('\n'));
    }
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

export const prefixes: Law = {
  name: 'prefixes',
  says: 'nothing throws, and no answer names a place that is none, anywhere in a beginning of a sample or an example',
  runs: 15,
  check,
};
