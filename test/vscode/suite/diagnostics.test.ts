import { strict as assert } from 'node:assert';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode';
import { closeUnsaved, codeOf, diagnosticsUntil, has, open, rangeOf, replace } from './editor';

describe('diagnostics', () => {
  afterEach(closeUnsaved);

  it('underline the target that does not exist', async () => {
    const document = await open('Mistake.profiletype.json');
    const diagnostics = await diagnosticsUntil(document, has('target-field'));
    const wrong = diagnostics.find((diagnostic) => codeOf(diagnostic) === 'target-field');
    assert.equal(wrong?.source, 'profiletype');
    assert.equal(wrong.severity, DiagnosticSeverity.Error);
    assert.match(wrong.message, /Address/);
    assert.deepEqual(wrong.range, rangeOf(document, '"_profile.Adress.PostalCode"'));
    assert.ok(typeof wrong.code === 'object', 'The code has no link to its explanation.');
  });

  it('fade a field that nothing uses', async () => {
    const document = await open('Mistake.profiletype.json');
    const diagnostics = await diagnosticsUntil(document, has('unused-field'));
    const unused = diagnostics.find((diagnostic) => codeOf(diagnostic) === 'unused-field');
    assert.equal(unused?.severity, DiagnosticSeverity.Hint);
    assert.deepEqual(unused.tags, [DiagnosticTag.Unnecessary]);
  });

  it('follow the edits', async () => {
    const document = await open('Mistake.profiletype.json');
    await diagnosticsUntil(document, has('target-field'));
    await replace(document, 'Adress', 'Address');
    await diagnosticsUntil(document, (diagnostics) => !has('target-field')(diagnostics));
    await replace(document, 'Address', 'Adress');
    await diagnosticsUntil(document, has('target-field'));
  });
});
