import Mocha from 'mocha';
import { format } from 'node:util';
import { reportMark } from '../report-mark';

/** The entry that VS Code calls in its extension host; it rejects when a test failed. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000 });
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    console.log(reportMark + format(...args));
  };
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // Activation comes first: afterwards the extension is active.
  await import('./activation.test');
  await import('./diagnostics.test');
  await import('./language.test');
  await import('./navigation.test');
  await import('./code-actions.test');
  await import('./in-the-text.test');
  await import('./domain.test');
  await import('./samples.test');
  await import('./mapping-preview.test');
  await import('./mapping-tests.test');
  await import('./settings.test');
  await import('./restart.test');
  await import('./crash.test');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} ${failures === 1 ? 'test' : 'tests'} failed.`);
}
