import { lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sampleNames } from '../../core/samples/sample-files';
import { readSamplePaths, type SampleFile, type SamplePaths } from '../../core/samples/sample-paths';
import { maxFileSize } from '../../core/workspace/files';

/** What the samples beside a definition have; undefined without any. */
export function readSamples(definition: string): SamplePaths | undefined {
  const files = sampleNames(basename(definition)).flatMap(
    (name) => readSample(join(dirname(definition), name), name) ?? [],
  );
  return readSamplePaths(files);
}

/** Undefined where there is no such file. One that cannot be read is there all the same, and nothing is known of it. */
function readSample(path: string, name: string): SampleFile | undefined {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  return !entry || entry.isDirectory() ? undefined : { name, text: textOf(path) };
}

function textOf(path: string): string | undefined {
  try {
    const stats = statSync(path);
    // Whoever reads a pipe waits for someone to write into it.
    if (!stats.isFile() || stats.size > maxFileSize) return undefined;
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
