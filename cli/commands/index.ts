import type { Command } from '../command';
import { check } from './check';
import { completion } from './completion';
import { convert } from './convert';
import { diff } from './diff';
import { infer } from './infer';
import { preview } from './preview';
import { pull } from './pull';
import { push } from './push';
import { sandbox } from './sandbox';
import { simulate } from './simulate';
import { templates } from './templates';
import { test } from './test';

/** Every command, in the order of the help: what is done on this machine, in the cloud, and around it. */
export const commands: readonly Command[] = [
  check,
  test,
  simulate,
  infer,
  convert,
  templates,
  pull,
  diff,
  push,
  preview,
  sandbox,
  completion,
];
