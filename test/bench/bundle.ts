import path from 'node:path';
import { build } from 'esbuild';

/** Makes one file of a program, the way our server is made. */
export async function bundle(entryPoint: string, name: string): Promise<string> {
  const outfile = path.join(import.meta.dirname, 'node_modules', '.bundle', name);
  await build({
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    logLevel: 'error',
  });
  return outfile;
}
