// Compares ours with VS Code's JSON language service and server, which are given our JSON Schema, and measures the sandbox,
// the mapping preview and the domain map.
// Ratios, because a time says more about the machine than about a program.
import { domainMap } from './domain-map';
import { inProcess } from './in-process';
import { mappingPreview } from './mapping-preview';
import { help, type Options, readOptions } from './options';
import { processes } from './processes';
import { sandbox } from './sandbox';
import { missed, printTable } from './table';

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) {
    console.log(help);
    return;
  }
  const isWanted = (part: Options['only']): boolean => (options.only ?? part) === part;
  const tables = [
    ...(isWanted('in-process') ? await inProcess(options) : []),
    ...(isWanted('processes') ? await processes(options) : []),
    ...(isWanted('sandbox') ? await sandbox() : []),
    ...(isWanted('mapping-preview') ? mappingPreview() : []),
    ...(isWanted('domain-map') ? domainMap() : []),
  ];
  console.log(
    `Node.js ${process.versions.node}; the schema knows ${options.rootsOnly ? 'the roots of targets' : 'every target'}.`,
  );
  tables.forEach(printTable);
  if (options.strict && tables.some(({ rows }) => rows.some(missed))) process.exitCode = 1;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
