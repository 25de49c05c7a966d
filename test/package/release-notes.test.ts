import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Folder, removeFolders } from '../server/folder';

const script = readFileSync(join(__dirname, '../../scripts/release-notes.mjs'), 'utf8');

const changelog = `# Changelog

## [Unreleased]

- To come

## [1.2.0] - 2026-11-24

### Added

- A feature

## [1.1.0]
`;

function notes(tag: string, version: string): { status: number | null; stdout: string; stderr: string } {
  const folder = new Folder({
    'package.json': JSON.stringify({ version }),
    'CHANGELOG.md': changelog,
    'scripts/release-notes.mjs': script,
  });
  const path = folder.pathOf('scripts/release-notes.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, tag], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('The notes of a release', () => {
  afterEach(removeFolders);

  it('are the section of its version', () => {
    assert.deepEqual(notes('v1.2.0', '1.2.0'), {
      status: 0,
      stdout: '### Added\n\n- A feature\n',
      stderr: '',
    });
  });

  for (const [tag, version, sentence] of [
    ['v1.2.0', '1.2.1', 'The tag is v1.2.0, and the version in package.json is 1.2.1.'],
    ['1.2.0', '1.2.0', 'The tag is 1.2.0, and the version in package.json is 1.2.0.'],
    ['v1.1.0', '1.1.0', 'CHANGELOG.md has nothing under [1.1.0].'],
    ['v1.2', '1.2', 'CHANGELOG.md has nothing under [1.2].'],
  ] as const) {
    it(`are refused for the tag ${tag} of version ${version}`, () => {
      assert.deepEqual(notes(tag, version), { status: 1, stdout: '', stderr: `${sentence}\n` });
    });
  }
});
