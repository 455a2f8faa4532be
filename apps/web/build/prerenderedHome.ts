/**
 * After the build: `app.html` is the empty page for every address, `index.html` the same page with the home screen already in
 * it, so that the first visit reads it before any script has run.
 */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'
import { homeFacts } from './homeFacts.ts'

export function prerenderedHome(): Plugin {
  let root = ''
  let out = ''
  return {
    name: 'sitbone-prerendered-home',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved: (config) => {
      root = config.root
      out = join(config.root, config.build.outDir)
    },
    writeBundle: {
      sequential: true,
      async handler(_, bundle) {
        const shell = await readFile(join(out, 'index.html'), 'utf8')
        const server = join(root, 'node_modules/.prerender')
        await build({
          root,
          configFile: false,
          logLevel: 'error',
          plugins: [homeFacts()],
          build: { ssr: 'prerender.tsx', outDir: server, emptyOutDir: true, assetsInlineLimit: 0, copyPublicDir: false },
          ssr: { noExternal: true },
        })
        const { homePage } = (await import(`${pathToFileURL(join(server, 'prerender.js')).href}?${Date.now()}`)) as {
          homePage: () => Promise<string>
        }
        const home = await homePage()
        for (const name of ['legRaise']) {
          const asset = Object.keys(bundle).find((file) => file.includes(name))
          if (!asset || !home.includes(asset))
            throw new Error(`The prerendered home page names another ${name} than the browser build (${asset}).`)
        }
        await writeFile(join(out, 'app.html'), shell)
        await writeFile(join(out, 'index.html'), withHome(shell, home))
        await rm(server, { recursive: true })
      },
    },
  }
}

function withHome(shell: string, home: string): string {
  // React puts a screen's <title> in front of it; the page has its own in the head.
  const content = home.replace(/<title>[^<]*<\/title>/, '')
  const filled = shell.replace('<div id="root"></div>', () => `<div id="root">${content}</div>`)
  if (filled === shell) throw new Error('index.html has no empty <div id="root"> to put the home page in')
  return filled
}
