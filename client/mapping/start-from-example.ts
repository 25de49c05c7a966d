import { t } from '@vscode/l10n';
import { commands, Uri, window, workspace } from 'vscode';
import { sampleExtensions } from '../../core/samples/sample-files';
import { excludedPattern, exists } from '../files';

/** A made-up customer: the address is of no one, and the number is one of those that are kept for fiction. */
const example = {
  customerId: 'C-1042',
  firstName: 'Nora',
  lastName: 'Lindqvist',
  email: 'nora.lindqvist@example.com',
  phone: '+1 206 555 0142',
  birthDate: '1988-04-17',
  address: {
    street: t('12 Harbour Street'),
    city: 'Seattle',
    state: 'WA',
    postalCode: '98101',
    country: 'US',
  },
  loyalty: { tier: 'Gold', points: 1840 },
  updatedAt: '2026-01-15T09:30:00Z',
};

/** Makes a definition of a record of the workspace; where it has none, an example is written first. */
export async function startFromExample(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) {
    void window.showInformationMessage(t('Open a folder first: the example is written there.'));
    return;
  }
  const samples = await findSamples();
  const sample = samples.length > 0 ? await chooseSample(samples) : await writeExample(folder.uri);
  if (sample) await commands.executeCommand('profiletype.inferFromSample', sample);
}

function findSamples(): Thenable<Uri[]> {
  return workspace.findFiles(`**/*{${sampleExtensions.join(',')}}`, excludedPattern);
}

/** Undefined: the user thought better of it. */
async function chooseSample(samples: readonly Uri[]): Promise<Uri | undefined> {
  const [first, ...more] = samples;
  if (more.length === 0) return first;
  const items = samples
    .map((uri) => ({ label: workspace.asRelativePath(uri), uri }))
    .sort((left, right) => left.label.localeCompare(right.label));
  const picked = await window.showQuickPick(items, {
    placeHolder: t('The record to make an object type of'),
  });
  return picked?.uri;
}

/** Nothing is overwritten, also where a file is hidden from searches. */
async function writeExample(folder: Uri): Promise<Uri> {
  const file = Uri.joinPath(folder, 'Customer.sample.json');
  if (await exists(file)) return file;
  await workspace.fs.writeFile(file, new TextEncoder().encode(`${JSON.stringify(example, undefined, 2)}\n`));
  return file;
}
