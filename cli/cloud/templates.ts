import { type Call, type ExitCode, type Terminal, UsageError } from '../command';
import { hasOption } from '../options';
import { printJson } from './plans';
import { type Service, withService } from './service';
import { visible } from '../../core/deploy/wording';
import { table } from './table';

/** Lists the templates, or prints one. They are the same in all domains. */
export async function templates(call: Call, terminal: Terminal): Promise<ExitCode> {
  const [id, other] = call.operands;
  if (other !== undefined) throw new UsageError('`templates` prints one template at a time.');
  return withService(
    call,
    terminal,
    async (service) => {
      if (id === undefined) await listAll(call, terminal, service);
      else await printOne(id, terminal, service);
      return 0;
    },
    false,
  );
}

async function listAll(call: Call, terminal: Terminal, { gateway }: Service): Promise<void> {
  const all = await gateway.listTemplates(terminal.signal);
  if (hasOption(call, 'json')) {
    printJson(terminal, all);
    return;
  }
  const rows = all.map(({ id, sourceName, sourceObject }) => [id, sourceName, sourceObject].map(visible));
  const { lines } = table(['ID', 'Source', 'Object'], rows, Infinity);
  terminal.out(`${lines.join('\n')}\n`);
}

async function printOne(id: string, terminal: Terminal, { gateway }: Service): Promise<void> {
  const { definition, sourceName, sourceObject } = await gateway.getTemplate(id, terminal.signal);
  printJson(terminal, { TemplateId: id, SourceName: sourceName, SourceObject: sourceObject, ...definition });
}
