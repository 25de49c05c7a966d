import { t } from '@vscode/l10n';
import type { DecisionStep, WriteStep } from '../mapping/explanation';
import type { Ingestion } from '../mapping/ingest';
import type { MappedField, MappedTarget, ObjectTypeMapping } from '../mapping/object-type-mapping';
import { profile } from '../model/standard-objects/profile';
import { nodeId } from './node-ids';
import type { ObjectNode, TargetNode } from './picture';
import type { ValueWriter } from './shown-value';

/** The standard objects that a record is for, with what it writes there. */
export function objectNodes(
  mapping: ObjectTypeMapping,
  ingestion: Ingestion,
  writer: ValueWriter,
): ObjectNode[] {
  const { decisions } = ingestion.explanation;
  const decisionOf = new Map(decisions.map((decision) => [decision.object, decision]));
  const targets = new Map<string, TargetNode[]>();
  for (const node of targetNodes(mapping, ingestion, decisionOf, writer)) {
    const object = node.target.slice(0, node.target.indexOf('.'));
    const nodes = targets.get(object) ?? [];
    nodes.push(node);
    targets.set(object, nodes);
  }
  return [profile, ...mapping.objects].map(({ name }) => {
    const decision = decisionOf.get(name);
    return {
      id: nodeId.object(name),
      name,
      targets: targets.get(name) ?? [],
      ...(decision && { decision }),
    };
  });
}

type TargetedField = MappedField & { readonly target: MappedTarget };

function hasTarget(field: MappedField): field is TargetedField {
  return field.target !== undefined;
}

/** Those of fields in their order, and then those that the service fills by itself. */
function* targetNodes(
  { fields }: ObjectTypeMapping,
  { outcome, explanation }: Ingestion,
  decisionOf: ReadonlyMap<string, DecisionStep>,
  writer: ValueWriter,
): Generator<TargetNode> {
  const valueOf = new Map(explanation.fields.map(({ field, value }) => [field, value]));
  const targeted = fields.filter(hasTarget);
  const targetOf = new Map(targeted.map(({ name, target }) => [name, target.text]));
  const isOwn = ({ field, target }: WriteStep): boolean => targetOf.get(field) === target;
  const writeOf = new Map(explanation.writes.filter(isOwn).map((write) => [write.field, write]));
  const lastWriterOf = lastWriters(targeted, writeOf);

  for (const { name, target } of targeted) {
    const value = valueOf.get(name);
    const shown = writer.optional(value);
    const about = { id: nodeId.target(name, target.text), target: target.text, field: nodeId.field(name) };
    const write = writeOf.get(name);
    const last = lastWriterOf.get(target.text) ?? name;
    if (value === undefined) {
      yield { ...about, outcome: 'empty', sentence: t`Nothing to write: field \`${name}\` is empty.` };
    } else if (outcome !== 'stored') {
      const sentence = t('Not written, because the record is not stored.');
      yield { ...about, outcome: 'none', ...shown, sentence };
    } else if (!write) {
      const sentence = decisionOf.get(target.object.name)?.sentence ?? t('Not written.');
      yield { ...about, outcome: 'lost', ...shown, sentence };
    } else if (write.outcome === 'written' && last !== name) {
      const sentence = t`Overwritten by field \`${last}\`, which has the same target.`;
      yield { ...about, outcome: 'lost', ...shown, sentence };
    } else {
      yield { ...about, outcome: write.outcome, ...shown, sentence: write.sentence };
    }
  }

  for (const write of explanation.writes) {
    if (isOwn(write)) continue;
    const { target, field, value, sentence, ...step } = write;
    yield {
      id: nodeId.target(undefined, target),
      target,
      outcome: step.outcome,
      value: writer.show(value),
      sentence:
        step.outcome === 'written'
          ? t`Filled by the service, because the profile is new: field \`${field}\` is the first of its content type with a value.`
          : sentence,
    };
  }
}

/** Of several fields that write one text of a record, the last one. Lists of objects take values from all. */
function lastWriters(
  fields: readonly TargetedField[],
  writeOf: ReadonlyMap<string, WriteStep>,
): ReadonlyMap<string, string> {
  return new Map(
    fields
      .filter(({ name, target }) => {
        return writeOf.get(name)?.outcome === 'written' && !target.steps.some(({ isList }) => isList);
      })
      .map(({ name, target }) => [target.text, name]),
  );
}
