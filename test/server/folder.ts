import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folders = new Set<Folder>();

/** Removes every folder that a test made. For `afterEach`. */
export function removeFolders(): void {
  for (const { path } of folders) rmSync(dirname(path), { recursive: true, force: true });
  folders.clear();
}

/** A folder on the disk with these files, for one test. */
export class Folder {
  readonly path: string;
  readonly uri: string;

  constructor(files: Readonly<Record<string, string | Buffer>> = {}, name = 'workspace') {
    const parent = mkdtempSync(join(tmpdir(), 'profiletype-'));
    this.path = join(parent, name);
    mkdirSync(this.path);
    this.uri = pathToFileURL(this.path).href;
    folders.add(this);
    for (const [file, content] of Object.entries(files)) this.write(file, content);
  }

  pathOf(file: string): string {
    return join(this.path, file);
  }

  /** The address of a file, escaped as Node.js does. */
  uriOf(file: string): string {
    return [this.uri, ...file.split('/').map(encodeURIComponent)].join('/');
  }

  /** The name of a file in this folder, whoever escaped its address; the address itself if it is elsewhere. */
  nameOf(uri: string): string {
    const [decoded, folder] = [decodeURIComponent(uri), decodeURIComponent(this.uri)];
    return decoded.startsWith(`${folder}/`) ? decoded.slice(folder.length + 1) : uri;
  }

  /** Writes a file and answers its address. */
  write(file: string, content: string | Buffer): string {
    mkdirSync(dirname(this.pathOf(file)), { recursive: true });
    writeFileSync(this.pathOf(file), content);
    return this.uriOf(file);
  }

  /** Removes a file, or a folder with all that is in it, and answers its address. */
  remove(file: string): string {
    rmSync(this.pathOf(file), { recursive: true });
    return this.uriOf(file);
  }

  rename(before: string, after: string): void {
    mkdirSync(dirname(this.pathOf(after)), { recursive: true });
    renameSync(this.pathOf(before), this.pathOf(after));
  }
}

/** A definition without findings of its own, in a file that is named as its type. */
export function typeText(
  name: string,
  {
    domain,
    contact = 'STRING',
    description = 'A type',
  }: { domain?: string; contact?: string; description?: string } = {},
): string {
  const definition = {
    ObjectTypeName: name,
    Description: description,
    DomainName: domain,
    Fields: { id: { Source: '_source.id' }, contact: { Source: '_source.contact', ContentType: contact } },
    Keys: {
      customerId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }],
      contact: [{ FieldNames: ['contact'] }],
    },
  };
  return `${JSON.stringify(definition, undefined, 2)}\n`;
}
