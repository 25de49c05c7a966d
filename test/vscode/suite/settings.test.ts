import { strict as assert } from 'node:assert';
import { ConfigurationTarget, DiagnosticSeverity, workspace } from 'vscode';
import { closeUnsaved, codeOf, diagnosticsUntil, has, open } from './editor';

describe('the setting of a rule', () => {
  const set = (level: string | undefined): Thenable<void> =>
    workspace
      .getConfiguration('profiletype')
      .update('rules.unused-field', level, ConfigurationTarget.Workspace);

  afterEach(async () => {
    await set(undefined);
    await closeUnsaved();
  });

  it('changes its diagnostics while the document is open', async () => {
    const document = await open('Mistake.profiletype.json');
    await diagnosticsUntil(document, has('unused-field'));
    await set('off');
    await diagnosticsUntil(document, (diagnostics) => !has('unused-field')(diagnostics));
    await set('error');
    const diagnostics = await diagnosticsUntil(document, has('unused-field'));
    const unused = diagnostics.find((diagnostic) => codeOf(diagnostic) === 'unused-field');
    assert.equal(unused?.severity, DiagnosticSeverity.Error);
  });
});
