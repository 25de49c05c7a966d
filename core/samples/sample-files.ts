import { definitionExtension } from '../model/definition-files';

/** The ends of the names of files with records of a type: one, or one in each line. They stand beside its definition. */
export const sampleExtensions = ['.sample.json', '.samples.jsonl'] as const;

/** The names that files with samples of a definition have: `Customer.sample.json` for `Customer.profiletype.json`. */
export function sampleNames(definitionName: string): string[] {
  const name = definitionName.slice(0, -definitionExtension.length);
  return sampleExtensions.map((extension) => `${name}${extension}`);
}

/** Whether a path or an address is that of a file with samples. */
export function isSample(path: string): boolean {
  return sampleExtensions.some((extension) => path.endsWith(extension));
}

/** The path or address of the definition that a file with samples stands beside. */
export function definitionOfSample(path: string): string | undefined {
  const extension = sampleExtensions.find((each) => path.endsWith(each));
  return extension && `${path.slice(0, -extension.length)}${definitionExtension}`;
}
