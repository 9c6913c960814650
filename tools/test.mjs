// `npm test`: the set-up, then every check that the continuous integration runs.
import { ensureChromium } from './setup/chromium.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { step } from './setup/report.mjs';

installDependencies();
const chromium = await ensureChromium();
const env = { ...process.env, CHROMIUM_PATH: chromium };
const npm = (name, script, remedy) => step(name, 'npm', ['run', '-s', script], remedy, { env });
npm('Compile digest and word model', 'assets', 'The message above names the file and the field.');
npm('Lint and format', 'lint', '`npm run format` mends most of it.');
npm('Types', 'types', 'The message above says where.');
npm('Import rules', 'imports', 'See tools/import-rules.ts for what each folder may import.');
npm('Unit tests', 'unit', '`npm run unit -- -t "NAME"` runs one of them.');
npm('Build the extension (production)', 'build', 'The message above says where.');
npm('Build the extension (for the tests)', 'build:granted', 'The message above says where.');
npm('End-to-end tests', 'e2e', '`npm run e2e -- -g "NAME"` runs one of them; traces are in test-results.');
