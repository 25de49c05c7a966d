import type { ProfileTypeDocument } from '../document/profile-type-document';
import { parseSource } from '../document/source';
import { accessorSteps } from '../document/source-path';
import type { JsonValue } from '../document/writing';

interface Shape {
  isList: boolean;
  readonly members: Map<string, Shape>;
}

/** A record with everything that the fields of a definition read, to be filled in: every value is an empty text. */
export function emptySample(document: ProfileTypeDocument): JsonValue {
  const record = newShape();
  for (const { source } of document.fields.values()) {
    for (const { text } of source ? parseSource(source.value).paths : []) add(record, text);
  }
  return membersOf(record);
}

function newShape(): Shape {
  return { isList: false, members: new Map() };
}

/** A slash separates names in a template as a dot does. */
function add(record: Shape, path: string): void {
  let shape = record;
  for (const step of accessorSteps(path.replaceAll('/', '.').replace(/\.(?=\[)/g, ''))) {
    if (step.kind !== 'member') {
      shape.isList = true;
      continue;
    }
    const next = shape.members.get(step.name) ?? newShape();
    shape.members.set(step.name, next);
    shape = next;
  }
}

function valueOf(shape: Shape): JsonValue {
  const value = shape.members.size === 0 ? '' : membersOf(shape);
  return shape.isList ? [value] : value;
}

function membersOf({ members }: Shape): JsonValue {
  return Object.fromEntries(Array.from(members, ([name, shape]) => [name, valueOf(shape)]));
}
