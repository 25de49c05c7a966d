import type { ProfileTypeDocument } from '../document/profile-type-document';
import { parseSource } from '../document/source';
import { accessorSteps, templateSteps } from '../document/source-path';
import type { JsonValue } from '../document/writing';

interface Shape {
  isList: boolean;
  readonly members: Map<string, Shape>;
}

/** A record with everything that the fields of a definition read, to be filled in: every value is an empty text. */
export function emptySample(document: ProfileTypeDocument): JsonValue {
  const record = newShape();
  for (const { source } of document.fields.values()) {
    if (!source) continue;
    const { paths, template } = parseSource(source.value);
    for (const { text } of paths) add(record, template ? templateNames(text) : accessorNames(text));
  }
  return membersOf(record);
}

function newShape(): Shape {
  return { isList: false, members: new Map() };
}

/** Names, and undefined for an entry of a list. */
type Names = readonly (string | undefined)[];

function accessorNames(path: string): Names {
  return accessorSteps(path).map((step) => (step.kind === 'member' ? step.name : undefined));
}

function templateNames(path: string): Names {
  const names = templateSteps(path).slice(1);
  return names.map((name) => (/^\d+$/.test(name) ? undefined : name));
}

function add(record: Shape, names: Names): void {
  let shape = record;
  for (const name of names) {
    if (name === undefined) {
      shape.isList = true;
      continue;
    }
    const next = shape.members.get(name) ?? newShape();
    shape.members.set(name, next);
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
