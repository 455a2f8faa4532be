/** Everything that needs no running: types, lint, direction of dependencies, unused code, licences. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { step } from './step.ts'

const workspaces = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'tsconfig.json'))),
)

for (const workspace of workspaces) step(`Types of ${workspace}`, 'tsc', ['-p', workspace], 'Mend the type errors above.')
step('Types of tests and scripts', 'tsc', ['-p', 'tsconfig.tests.json'], 'Mend the type errors above.')
step('Format and lint', 'biome', ['check', '--error-on-warnings', '.'], 'Run "npm run format", then mend what is left.')
step(
  'Direction of dependencies',
  'depcruise',
  ['--config', 'dependency-cruiser.config.mjs', 'packages', 'apps'],
  'See docs/decisions/002-direction-of-dependencies.md.',
)
step('Unused code and dependencies', 'knip', ['--no-progress'], 'Delete what is unused, or use it.')
step(
  'Licences of dependencies',
  process.execPath,
  ['scripts/licences.ts'],
  'Replace the dependency, or record the licence in scripts/licences.ts.',
)
