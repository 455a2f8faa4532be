/** The answers of one state of the knowledge to every own vignette: of this program, of a git revision, or from a file. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { InputError, type Io } from '../../command.ts'

const run = promisify(execFile)

const answerSchema = z.looseObject({
  id: z.string(),
  level: z.string(),
  verdict: z.string(),
  leading: z.array(z.object({ id: z.string(), probability: z.number() })),
  danger: z.array(z.string()),
})
const snapshotSchema = z.looseObject({
  name: z.string().optional(),
  knowledgeVersion: z.string().optional(),
  n: z.number(),
  details: z.array(answerSchema),
})
export type Snapshot = z.infer<typeof snapshotSchema>
export type SnapshotAnswer = z.infer<typeof answerSchema>

/** @param which - `current`, a snapshot file, or a git revision of the checkout this program lies in */
export async function readSnapshot(io: Io, which: string): Promise<Snapshot> {
  if (which === 'current')
    return {
      name: 'current',
      ...(await takeSnapshot(root)),
      knowledgeVersion: (await import('@sitbone/evidence/version')).knowledgeVersion,
    }
  if (existsSync(which)) return { name: which, ...parseSnapshot(which, await io.readText(which)) }
  const revision = await revisionOf(which)
  if (revision === null) {
    throw new InputError(
      `"${which}" is neither "current", nor a file, nor a git revision here. Use HEAD, a branch, or a file made by \`sitbone evidence snapshot\`.`,
    )
  }
  io.err(`Unpacking ${which} (${revision.slice(0, 8)}) and answering every vignette with its knowledge\n`)
  const folder = await mkdtemp(join(tmpdir(), 'sitbone-knowledge-'))
  try {
    await unpack(revision, folder)
    return { name: which, ...(await takeSnapshot(folder)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The checkout: four folders above this file. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..')

async function revisionOf(name: string): Promise<string | null> {
  if (name.startsWith('-')) return null
  try {
    return (await run('git', ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], { cwd: root })).stdout.trim()
  } catch {
    return null
  }
}

/** A tree of that revision beside the libraries already installed, so that nothing has to be fetched. */
async function unpack(revision: string, folder: string): Promise<void> {
  const archive = join(folder, 'revision.tar')
  await run('git', ['archive', '--output', archive, revision, 'packages', 'apps/cli', 'package.json'], { cwd: root })
  await run('tar', ['-xf', archive, '-C', folder])
  await linkLibraries(join(root, 'node_modules'), join(folder, 'node_modules'))
  await mkdir(join(folder, 'node_modules/@sitbone'), { recursive: true })
  for (const name of await readdir(join(folder, 'packages'))) {
    await symlink(join(folder, 'packages', name), join(folder, 'node_modules/@sitbone', name))
    await linkLibraries(join(root, 'packages', name, 'node_modules'), join(folder, 'packages', name, 'node_modules'))
  }
  await linkLibraries(join(root, 'apps/cli/node_modules'), join(folder, 'apps/cli/node_modules'))
}

async function linkLibraries(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return
  await mkdir(to, { recursive: true })
  for (const name of await readdir(from)) if (name !== '@sitbone') await symlink(join(from, name), join(to, name))
}

async function takeSnapshot(checkout: string): Promise<Snapshot> {
  try {
    const { stdout } = await run(process.execPath, [join(checkout, 'apps/cli/sitbone.mjs'), 'vignettes', '--json', '--details'], {
      maxBuffer: 1e9,
    })
    return parseSnapshot(checkout, stdout)
  } catch (error) {
    if (error instanceof InputError) throw error
    const said = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1)
    throw new InputError(`That revision cannot answer the vignettes${said ? `: ${said}` : ''}. Choose a later one.`)
  }
}

function parseSnapshot(name: string, text: string): Snapshot {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new InputError(`${name} is not JSON: ${(error as Error).message}. Make a snapshot with \`sitbone evidence snapshot\`.`)
  }
  const parsed = snapshotSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new InputError(`${name} is no snapshot: ${issue!.path.join('.')} ${issue!.message}. Make one with \`sitbone evidence snapshot\`.`)
}
