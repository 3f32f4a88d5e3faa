// Who may import whom: the table of the house style. Everything that is not allowed below is an error.

const builtin = '^(?:node:)?[a-z_/]+$'
// Hashing depends on its input alone, so core may do it.
const hashing = '^(?:node:)?crypto$'
// To load a package when it is first needed.
const loading = '^(?:node:)?module$'
const model = '^src/core/model/'
const shared = `${model}|${hashing}|^src/core/(?:errors|knowledge)\\.ts$`
const vocabulary = `${shared}|^src/core/(?:language|time)/`
const core = '^src/core/index\\.ts$'
const npm = (...names) => names.map((name) => `^node_modules/(?:@types/)?${name}/`).join('|')
const steps = ['extract', 'corpus', 'brief', 'render']

/** A layer may import its own files and what is named; nothing else. */
const layer = (name, path, ...allowed) => ({
  name,
  severity: 'error',
  from: { path },
  to: { pathNot: [path, ...allowed].join('|') },
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment:
        'Types count too: who needs only the shape of a thing imports a file that holds nothing else. A circle of types grew to nineteen files, none of which could be read, or moved, without the others.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'main-is-the-top', severity: 'error', from: {}, to: { path: '^src/main\\.ts$' } },
    {
      name: 'production-only',
      comment: 'What runs must be there after npm ci --omit=dev; types are gone by then.',
      severity: 'error',
      from: { path: '^(?:src|commands)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },

    layer('model-imports-nothing', model),
    layer(
      'vocabulary',
      '^src/core/(?:language|time|errors\\.ts|knowledge\\.ts)',
      vocabulary,
      loading,
      npm('date-fns', 'date-fns-tz', 'intl-messageformat', '@orama/stemmers'),
    ),
    ...steps.map((step) => layer(`step-${step}`, `^src/core/${step}/`, vocabulary)),
    layer(
      'core',
      '^src/core/(?:pipeline|answers|changes|find-hits|index|vocabulary)\\.ts$',
      '^src/core/',
      hashing,
    ),
    layer('command-kit', '^src/(?:command|corpus-port|digest(?:-ports)?)\\.ts$', core),
    layer('commands', '^commands/', '^src/(?:command|corpus-port|digest(?:-ports)?)\\.ts$', core),
    layer(
      'dispatch',
      '^src/dispatch(?:\\.ts$|/)',
      '^src/(?:command|corpus-port|digest(?:-ports)?)\\.ts$',
      core,
      hashing,
      npm('canonicalize'),
    ),

    layer(
      'adapter-console',
      '^src/adapters/console/',
      '^src/(?:command|corpus-port|digest(?:-ports)?|dispatch)\\.ts$',
      core,
      builtin,
    ),
    layer(
      'adapter-discord',
      '^src/adapters/discord/',
      '^src/(?:command|corpus-port|digest(?:-ports)?|dispatch|log)\\.ts$',
      core,
      builtin,
      npm('discord\\.js', '@discordjs/[^/]+', 'discord-api-types'),
    ),
    layer(
      'adapter-telegram',
      '^src/adapters/telegram/',
      '^src/(?:command|corpus-port|digest(?:-ports)?|dispatch|log)\\.ts$',
      core,
      builtin,
      npm('grammy', '@grammyjs/[^/]+'),
    ),

    {
      name: 'outside-knows-no-chat',
      comment:
        'store, ingest, digests and data: core (reading an article is apart from the rest), the kit whose ports they implement, their own packages.',
      severity: 'error',
      from: { path: '^src/(?:store|ingest|digests|data)/' },
      to: {
        path: '^src/(?:adapters|cli|dispatch|main|config)|^commands/|^src/core/(?!(?:index|pipeline|vocabulary)\\.ts$)',
      },
    },
    {
      name: 'outside-parts-apart',
      comment: 'Each part of the outside declares the ports it needs; cli puts them together.',
      severity: 'error',
      from: { path: '^src/(store|ingest|digests|data)/' },
      to: { path: '^src/(?:store|ingest|digests|data)/', pathNot: '^src/$1/' },
    },
    layer('config', '^src/config\\.ts$', core, builtin),
    layer('log', '^src/log\\.ts$', '^src/config\\.ts$', builtin, npm('pino')),
    {
      name: 'cli-is-for-main',
      comment: 'cli is what main.ts is made of: it composes, so it may see everything.',
      severity: 'error',
      from: { path: '^(?:src|commands)/', pathNot: '^src/(?:cli/|main\\.ts$)' },
      to: { path: '^src/cli/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a layer that knows another's types knows the layer.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
