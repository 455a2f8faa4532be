// Who may import whom. Reasons: docs/decisions/002-direction-of-dependencies.md
const may = {
  mechanics: [],
  evidence: [],
  twin: ['mechanics', 'evidence'],
  goniometry: ['mechanics', 'evidence'],
  reasoning: ['evidence'],
  record: ['mechanics', 'evidence'],
  programme: ['mechanics', 'evidence'],
}
const packages = Object.keys(may)
export default {
  forbidden: [
    ...packages.map((from) => ({
      name: `packages-${from}`,
      comment: `packages/${from} may import only: ${may[from].join(', ') || 'nothing of ours'}`,
      severity: 'error',
      from: { path: `^packages/${from}/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^(packages/(?!(${[from, ...may[from]].join('|')})/)|apps/)` },
    })),
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Files that import each other cannot be read one at a time.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'packages-are-pure',
      severity: 'error',
      comment: 'No file, network or clock in packages: platform things come in through ports.',
      from: { path: '^packages/', pathNot: '(\\.test\\.ts$|/scripts/|/node/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'mechanics-has-no-dependencies',
      severity: 'error',
      from: { path: '^packages/mechanics/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'declared',
      severity: 'error',
      comment: "A package that is imported must stand in the package.json of its workspace (or in the root's, for tests and scripts).",
      from: { pathNot: '(\\.test\\.ts$|/journeys/)' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: '^packages/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^apps/web/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
