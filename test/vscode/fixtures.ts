import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './lifetime';
import { fixtures } from './paths';

/** A copy of the test workspace that a test may change. */
export function temporaryWorkspace(): string {
  const workspace = join(temporaryFolder(), 'workspace');
  cpSync(fixtures, workspace, { recursive: true });
  return workspace;
}
