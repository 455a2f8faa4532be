/**
 * The reference material beside the project (`../shared/reference`): golden numbers made with OpenSim 4.6, facts, clips.
 * Tests read it in place. Where it is absent they are skipped with a line that says so; where it is present, the
 * reporter in `goldenReporter.ts` counts them and fails the run if any was skipped.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe } from 'vitest'

const root = process.env['SITBONE_REFERENCE'] ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared', 'reference')

/** Whether the reference material is there. */
export const referencePresent = existsSync(root)

/** Absolute path of a file or folder of the reference material. */
export const referencePath = (relative: string): string => join(root, relative)
export const referenceText = (relative: string): string => readFileSync(referencePath(relative), 'utf8')
export const referenceJson = <T>(relative: string): T => JSON.parse(referenceText(relative)) as T

/** A group of golden checks: runs where the reference material is present, is skipped with a line that says so elsewhere. */
export function describeGolden(title: string, body: () => void): void {
  if (referencePresent) describe(`[golden] ${title}`, body)
  else describe.skip(`[golden] ${title} (skipped: ../shared/reference is absent)`, () => {})
}
