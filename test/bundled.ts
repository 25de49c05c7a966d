import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** A program in one file, because a bare Node.js starts several times as fast as one that has to compile. Built when first asked for. */
export function bundled(entryPoint: string): () => string {
  let built: string | undefined;
  return () => {
    if (built !== undefined) return built;
    const folder = mkdtempSync(join(tmpdir(), 'profiletype-'));
    process.on('exit', () => {
      rmSync(folder, { recursive: true, force: true });
    });
    built = join(folder, 'program.cjs');
    buildSync({
      entryPoints: [entryPoint],
      outfile: built,
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      sourcemap: 'inline',
    });
    return built;
  };
}
