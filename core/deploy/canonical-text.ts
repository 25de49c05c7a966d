import { applyChanges } from '../document/changes';
import { type FormattingStyle, formattingChanges } from '../document/formatting';
import type { JsonNode } from '../document/json';
import { JsonDocument } from '../document/json-document';
import { asString, findValue, propertiesOf } from '../document/members';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import { styleOf } from '../document/writing';
import {
  type Definition,
  definitionOf,
  type Named,
  type ObjectTypeField,
  type ObjectTypeKey,
  readDefinition,
} from './definition';
import {
  defaultContentType,
  hasTemplate,
  inOrder,
  isSame,
  meaningOf,
  meaningOfKey,
  valueOf,
} from './meaning';

/**
 * The text of a file for a definition. Definitions that mean the same have the same text: members stand in the order of the
 * model, names are sorted, defaults are left out, and the layout is that of the formatter.
 *
 * With `like`, a document of the same type, what it has keeps the form that it has there: the order of members and names, the
 * defaults that are written out, `DomainName`, indentation and line ends.
 */
export function canonicalText(definition: Definition, like?: ProfileTypeDocument): string {
  const meaning = meaningOf(definition);
  return format(like ? writtenLike(meaning, like) : meaning, like);
}

function writtenLike(meaning: Definition, like: ProfileTypeDocument): object {
  const { root } = like;
  const written = definitionOf(like);
  const isFalseWritten = written.AllowProfileCreation === false && !hasTemplate(meaning);
  const { ObjectTypeName, Description, Fields, Keys, Tags, ...others } = readDefinition({
    ...meaning,
    AllowProfileCreation: meaning.AllowProfileCreation ?? (isFalseWritten ? false : undefined),
  });
  const definition = {
    ObjectTypeName,
    Description,
    DomainName: like.stringMember('DomainName')?.value,
    ...others,
    Fields: Fields && namedLike(Fields, findValue(root, 'Fields'), fieldLike),
    Keys:
      Keys &&
      namedLike(Keys, findValue(root, 'Keys'), (key, node, name) =>
        keyLike(key, node, valueOf(written.Keys, name)),
      ),
    Tags: Tags && namedLike(Tags, findValue(root, 'Tags'), (tag) => tag),
  };
  return membersLike(definition, root);
}

function fieldLike(field: ObjectTypeField, node: JsonNode | undefined): object {
  const isDefaultWritten = asString(findValue(node, 'ContentType'))?.value === defaultContentType;
  return membersLike(
    isDefaultWritten ? { ...field, ContentType: field.ContentType ?? defaultContentType } : field,
    node,
  );
}

function keyLike(
  key: readonly ObjectTypeKey[],
  node: JsonNode | undefined,
  written: readonly ObjectTypeKey[] | undefined,
): object[] {
  const definitions = written && isSame(meaningOfKey(written), key) ? written : key;
  return definitions.map((definition, index) => membersLike(definition, node?.children?.[index]));
}

/** Members in the order of the object at `node`; one that it does not have follows those before it in the model. */
function membersLike(members: object, node: JsonNode | undefined): object {
  const names = Object.keys(members);
  const order = Array.from(propertiesOf(node), ({ name }) => name).filter((name) => names.includes(name));
  names.forEach((name, index) => {
    if (order.includes(name)) return;
    const previous = order.findLastIndex((other) => names.indexOf(other) < index);
    order.splice(previous + 1, 0, name);
  });
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(members));
  return Object.fromEntries(order.map((name) => [name, values.get(name)]));
}

/** Names in the order of the object at `node`, new ones last; if that order is the sorted one, all are sorted. */
function namedLike<Value>(
  named: Named<Value>,
  node: JsonNode | undefined,
  valueLike: (value: Value, node: JsonNode | undefined, name: string) => unknown,
): object {
  const nodes = new Map(Array.from(propertiesOf(node), ({ name, valueNode }) => [name, valueNode]));
  const written = [...nodes.keys()].filter((name) => Object.hasOwn(named, name));
  const isSorted = isSame(written, inOrder(written));
  const names = new Set([...(isSorted ? [] : written), ...Object.keys(named)]);
  return Object.fromEntries(
    Array.from(names).flatMap((name) => {
      const value = valueOf(named, name);
      return value === undefined ? [] : [[name, valueLike(value, nodes.get(name), name)]];
    }),
  );
}

function format(definition: object, like: ProfileTypeDocument | undefined): string {
  const { lineEnd, indent } = like?.remember(styleOf) ?? { lineEnd: '\n', indent: '  ' };
  const insertSpaces = !indent.includes('\t');
  const style: FormattingStyle = {
    tabSize: insertSpaces ? indent.length : 4,
    insertSpaces,
    insertFinalNewline: true,
  };
  const document = new JsonDocument(JSON.stringify(definition, undefined, 2));
  return applyChanges(document.text, formattingChanges(document, style)).replaceAll('\n', lineEnd);
}
