import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../runCommand.ts'
import { schemas } from '../../schemas.ts'
import { compareSnapshots } from './compare.ts'
import type { Snapshot } from './snapshot.ts'

const answer = (id: string, level: string, leading: [string, number][], danger: string[] = [], verdict = 'unlikely') => ({
  id,
  level,
  verdict,
  leading: leading.map(([name, probability]) => ({ id: name, probability })),
  danger,
})
const before: Snapshot = {
  n: 3,
  top1: 0.6,
  details: [answer('v1', 'self-care', [['x', 0.6]]), answer('v2', 'routine', [['y', 0.5]]), answer('v3', 'self-care', [['x', 0.4]])],
}
const after: Snapshot = {
  n: 3,
  top1: 0.7,
  details: [
    answer('v1', 'soon', [['x', 0.6]], ['d-lump']),
    answer('v2', 'routine', [['y', 0.501]]),
    answer('v3', 'self-care', [['x', 0.5]]),
  ],
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitbone-evidence-'))
})

describe('sitbone evidence', () => {
  test('finds one entry by id and many by words', async () => {
    const one = JSON.parse((await runCommand('evidence', 'f-dose-medeiros', '--json')).out)
    expect(one).toMatchObject([{ id: 'f-dose-medeiros', kind: 'finding', checked: 'abstract' }])
    expect(schemas.evidence.safeParse(one).success).toBe(true)
    const many = JSON.parse((await runCommand('evidence', 'cauda', 'equina', '--json')).out)
    expect(many.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['f-rf-ces', 'd-ces-saddle', 'src-d-girft-ces']))
  })

  test('names the nearest id for a mistyped one', async () => {
    const { code, err } = await runCommand('evidence', 'f-dose-medeirs')
    expect(code).toBe(1)
    expect(err).toContain('Did you mean "f-dose-medeiros"')
  })
})

describe('sitbone evidence diff', () => {
  test('lists the vignettes that change, the gravest first, and the scores', () => {
    expect(compareSnapshots(before, after)).toMatchObject({
      scores: { top1: { from: 0.6, to: 0.7 } },
      changed: [
        { id: 'v1', level: { from: 'self-care', to: 'soon' }, dangerAdded: ['d-lump'] },
        { id: 'v3', probabilityChange: expect.closeTo(0.1) },
      ],
      unchanged: 1,
    })
  })

  test('finds no change between a state and itself', () =>
    expect(compareSnapshots(before, before)).toMatchObject({ changed: [], unchanged: 3 }))

  test('compares two snapshot files on the command line', async () => {
    const [a, b] = [join(folder, 'a.json'), join(folder, 'b.json')]
    await writeFile(a, JSON.stringify(before))
    await writeFile(b, JSON.stringify(after))
    const { code, out } = await runCommand('evidence', 'diff', a, b, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).changed).toHaveLength(2)
    expect(schemas['evidence-diff'].safeParse(JSON.parse(out)).success).toBe(true)
    expect((await runCommand('evidence', 'diff', a, b)).out).toContain('v1: level self-care → soon; fires d-lump')
  })

  test('says what is wrong with a name or a file', async () => {
    expect(await runCommand('evidence', 'diff', 'no-such-thing', 'current')).toMatchObject({
      code: 1,
      err: expect.stringContaining('git revision'),
    })
    const broken = join(folder, 'broken.json')
    await writeFile(broken, '{"n": 1}')
    expect(await runCommand('evidence', 'diff', broken, broken)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no snapshot: details'),
    })
  })
})
