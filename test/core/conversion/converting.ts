import assert from 'node:assert/strict';
import type { Converted, Form, NotConverted } from '../../../core/conversion';
import { forms } from '../../../core/conversion';
import { type JsonNode, parseJson } from '../../../core/document/json';
import { propertiesOf } from '../../../core/document/members';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';

export function formNamed(name: string): Form {
  const form = forms.find((candidate) => candidate.name === name);
  assert.ok(form, `there is no form ${name}`);
  return form;
}

/** What a definition becomes; a refusal fails the test. */
export function written(form: Form, definition: string): Converted {
  const converted = form.write(new ProfileTypeDocument(definition));
  assert.ok(!('problem' in converted), 'problem' in converted ? converted.problem : '');
  return converted;
}

/** The definitions that a text becomes; a refusal fails the test. */
export function allRead(form: Form, text: string): readonly Converted[] {
  const converted = form.read(text);
  assert.ok(!('problem' in converted), 'problem' in converted ? converted.problem : '');
  return converted;
}

/** The one definition that a text becomes. */
export function read(form: Form, text: string): Converted {
  const [converted, ...others] = allRead(form, text);
  assert.ok(converted && others.length === 0, 'one definition expected');
  return converted;
}

/** Why a text cannot be converted. */
export function problemOf(result: readonly Converted[] | Converted | NotConverted): string {
  assert.ok('problem' in result, 'a refusal expected');
  return result.problem;
}

/** A JSON text as lists: unlike objects they compare with the order of their members. */
export function inOrder(json: string): unknown {
  const { root, errors } = parseJson(json);
  assert.deepEqual(errors, []);
  assert.ok(root);
  const toLists = (node: JsonNode): unknown => {
    if (node.type === 'array') return (node.children ?? []).map(toLists);
    if (node.type !== 'object') return node.value;
    return [...propertiesOf(node)].map(({ name, valueNode }) => ({
      name,
      value: valueNode && toLists(valueNode),
    }));
  };
  return toLists(root);
}
