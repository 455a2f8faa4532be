/** The files a tool writes: collected while it computes, written only when everything is done. */
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InputError, type Io, printJson } from '../../command.ts'
import { writeWhole } from '../../writeWhole.ts'

export interface OutputFile {
  readonly path: string
  readonly content: string
}

export interface ToolReport {
  readonly tool: string
  readonly files: readonly OutputFile[]
  readonly frames?: number
  readonly framesPerSecond?: number
  readonly warnings: readonly string[]
  /** More fields of the JSON document. */
  readonly results?: Readonly<Record<string, unknown>>
}

export interface ToolOptions {
  readonly out?: string
  readonly json?: boolean
}

/** Writes all files (into `--out DIR` when given), then says what was done. */
export async function finish(io: Io, options: ToolOptions, report: ToolReport): Promise<void> {
  const files = report.files.map((file) => ({
    ...file,
    path: options.out === undefined ? file.path : join(options.out, basename(file.path)),
  }))
  for (const file of files) {
    try {
      await mkdir(dirname(file.path), { recursive: true })
    } catch (error) {
      throw new InputError(`Cannot make the folder ${dirname(file.path)}: ${(error as Error).message}. Choose another with --out.`)
    }
    await writeWhole(file.path, file.content)
  }
  for (const warning of report.warnings) io.err(`Warning: ${warning}\n`)
  if (options.json) {
    printJson(io, {
      tool: report.tool,
      files: files.map((file) => file.path),
      ...(report.frames === undefined ? {} : { frames: report.frames, framesPerSecond: report.framesPerSecond }),
      warnings: report.warnings,
      ...report.results,
    })
    return
  }
  const frames = report.frames === undefined ? '' : ` ${report.frames} frames, ${Math.round(report.framesPerSecond ?? 0)} frames/s.`
  io.out(`${report.tool}:${frames}\n${files.map((file) => `  ${file.path}\n`).join('')}`)
}
