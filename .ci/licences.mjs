#!/usr/bin/env node
/**
 * Lists the licence of every package that is installed, as the lock file has it: `npm run licences`. Ends with 1
 * where one is not among those below; with `--shipped`, only what the running bot needs is listed.
 */
import { readFileSync } from 'node:fs';

/** Licences under which the packages may be used and passed on with this project, whatever its own. */
const ACCEPTED = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1']);
/** For what is only used while developing: it is not passed on. */
const ACCEPTED_IN_DEVELOPMENT = new Set([...ACCEPTED, 'MPL-2.0']);

/** @type {{ packages: Record<string, { version?: string, license?: string, dev?: boolean }> }} */
const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const shippedOnly = process.argv.includes('--shipped');

const rows = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && !(shippedOnly && dev))
  .map(([path, { version = '', license = 'none given', dev = false }]) => {
    const accepted = dev ? ACCEPTED_IN_DEVELOPMENT : ACCEPTED;
    return {
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      use: dev ? 'development' : 'shipped',
      // "MIT OR Apache-2.0" lets one choose.
      isAccepted: license.split(' OR ').some((one) => accepted.has(one.replace(/[()]/g, ''))),
    };
  })
  .sort((a, b) => a.name.localeCompare(b.name));

for (const { name, version, license, use } of rows) console.log([name, version, license, use].join('\t'));
const refused = rows.filter(({ isAccepted }) => !isAccepted);
for (const { name, version, license } of refused)
  console.error(`${name} ${version}: the licence ${license} is not among those of .ci/licences.mjs`);
if (refused.length > 0) process.exitCode = 1;
