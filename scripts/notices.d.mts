import type { Plugin } from 'esbuild';

export function collectNotices(): { readonly plugin: Plugin; readonly text: () => string };
