import { parseSource } from '../document/source';
import { accessorSteps, templateSteps } from '../document/source-path';
import type { JsonValue } from '../document/writing';
import type { FieldStep } from '../mapping/explanation';
import type { MappedField } from '../mapping/object-type-mapping';
import { isList } from '../document/json-value';
import { ownMember } from '../mapping/source-value';
import { nodeId } from './node-ids';
import type { NodeId, SourceNode } from './picture';
import type { ValueWriter } from './shown-value';

/** The paths that fields read, each once, with what the record has there. */
export class SourceNodes {
  readonly #nodes = new Map<NodeId, SourceNode>();

  constructor(
    private readonly record: JsonValue,
    private readonly writer: ValueWriter,
  ) {}

  get all(): SourceNode[] {
    return [...this.#nodes.values()];
  }

  /**
   * What a field reads. Below `#each` and `#with` a template reads paths that start elsewhere; of these only what the block
   * is given is a path into the record.
   */
  read({ source }: MappedField, step: FieldStep): NodeId[] {
    if (!source) return [];
    const { paths, template } = parseSource(source.text);
    const ids = new Set<NodeId>();
    for (const { text } of paths) {
      const id = nodeId.source(text);
      ids.add(id);
      // A template does not look into the entries of a list, so that it may find nothing where an accessor does.
      if (this.#nodes.get(id)?.value) continue;
      const value = template
        ? templateValue(this.record, text)
        : (step.value ?? leftValue(this.record, text));
      this.#nodes.set(id, { id, path: text, ...this.writer.optional(value) });
    }
    return [...ids];
  }
}

/** What a path of a template that starts at the record leads to. */
function templateValue(record: JsonValue, path: string): JsonValue | undefined {
  return templateSteps(path).slice(1).reduce(ownMember, record);
}

/** What stands at an accessor that gives no value: null, a blank text or something else that is empty. */
function leftValue(record: JsonValue, accessor: string): JsonValue | undefined {
  let value: JsonValue | undefined = record;
  for (const step of accessorSteps(accessor)) {
    if (step.kind === 'entries' || isList(value) !== (step.kind === 'entry')) return undefined;
    value = ownMember(value, step.kind === 'entry' ? String(step.index) : step.name);
  }
  return value;
}
