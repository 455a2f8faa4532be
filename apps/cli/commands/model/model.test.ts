import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { couplerXml, modelXml, muscleXml } from '@sitbone/mechanics/model/modelFixture'
import { beforeAll, describe, expect, test } from 'vitest'
import { describeGolden, referenceJson, referencePath } from '../../../../testing/reference.ts'
import { runCommand } from '../../runCommand.ts'
import { modelEvaluationSchema, modelInfoSchema } from './schemas.ts'

let folder: string
const file = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitbone-'))
  const muscle = muscleXml('soleus', [
    ['/bodyset/shank', '0 -0.1 0'],
    ['/bodyset/foot', '-0.05 0 0'],
  ]) // prettier-ignore
  await writeFile(file('leg.osim'), modelXml({ forces: muscle, constraints: couplerXml('ankle_angle', 'knee_angle') }))
  await writeFile(file('cut.osim'), modelXml().slice(0, 800))
})
const poses = async (content: unknown) => {
  await writeFile(file('poses.json'), typeof content === 'string' ? content : JSON.stringify(content))
  return runCommand('model', 'evaluate', file('leg.osim'), '--poses', file('poses.json'), '--json')
}

describe('sitbone model info', () => {
  test('lists what the model holds', async () => {
    const { code, out } = await runCommand('model', 'info', file('leg.osim'), '--json')
    expect(code).toBe(0)
    const info = modelInfoSchema.parse(JSON.parse(out))
    expect(info).toMatchObject({
      name: 'fixture',
      version: 40000,
      bodies: ['thigh', 'shank', 'foot'],
      muscles: ['soleus'],
      markers: ['heel'],
      constraints: ['ankle_angle_coupler'],
      warnings: [],
    })
    expect(info.coordinates[2]).toMatchObject({ name: 'ankle_angle', motion: 'rotational', range: [-2, 2], dependent: true })
  })
  test('a cut-off file is the input’s fault and says where', async () => {
    const { code, out, err } = await runCommand('model', 'info', file('cut.osim'), '--json')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('cut.osim, line')
  })
})

describe('sitbone model evaluate', () => {
  test('gives all that is wanted, couplers applied', async () => {
    const { code, out } = await poses({
      poses: [{ name: 'bent', coordinates: { knee_angle: 0.4 } }],
      want: ['lengths', 'momentArms', 'passive', 'bodies', 'markers', 'massMatrix', 'gravity'],
    })
    expect(code).toBe(0)
    const {
      poses: [bent],
      speeds,
      warnings,
    } = modelEvaluationSchema.parse(JSON.parse(out)) // prettier-ignore
    expect(warnings).toEqual([])
    expect(speeds).toEqual(['hip_angle', 'knee_angle', 'ankle_angle'])
    expect(bent!.coordinates['ankle_angle']).toBeCloseTo(0.9 * (0.3 * 0.16 + 0.2 + 0.2), 12)
    expect(Object.keys(bent!.muscles!)).toEqual(['soleus'])
    expect(bent!.muscles!['soleus']!.length).toBeGreaterThan(0.05)
    expect(Object.keys(bent!.momentArms!['soleus']!)).toEqual(['hip_angle', 'knee_angle', 'ankle_angle'])
    expect(bent!.massMatrix).toHaveLength(3)
  })
  test('a coordinate outside its range is computed and said', async () => {
    const { code, out } = await poses({ poses: [{ coordinates: { hip_angle: 2.5 } }] })
    expect(code).toBe(0)
    expect(JSON.parse(out).warnings).toMatchObject([{ code: 'out-of-range', where: 'pose 1.hip_angle' }])
  })
  test.each([
    [{ poses: [{ coordinates: { hip_angel: 1 } }] }, 'Did you mean "hip_angle"?'],
    [{ poses: [{ coordinate: {} }] }, 'Did you mean "coordinates"?'],
    [{ poses: [{ coordinates: {} }], want: ['length'] }, 'Did you mean "lengths"?'],
    [{ poses: [{ coordinates: { hip_angle: 'up' } }] }, 'poses.0.coordinates.hip_angle'],
    [{ poses: [{ coordinates: {} }], wraping: 'consistent' }, 'Did you mean "wrapping"?'],
    [{ poses: [] }, 'poses'],
    ['{"poses": [', 'not JSON'],
  ])('%j is refused with the remedy', async (content, hint) => {
    const { code, out, err } = await poses(content)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(hint)
  })
})

interface Golden {
  models: Record<
    string,
    { model_file: string; coordinates: string[]; muscles: string[]; poses: { id: string; q: number[]; length: number[] }[] }
  >
}

describeGolden('sitbone model evaluate on a distributed model', () => {
  test('lengths of arm26 as OpenSim 4.6 gives them', async () => {
    const golden = referenceJson<Golden>('opensim/golden-lengths.json').models['arm26']!
    await writeFile(
      file('arm.json'),
      JSON.stringify({
        wrapping: 'opensim-4',
        poses: golden.poses.map(({ id, q }) => ({
          name: id,
          coordinates: Object.fromEntries(golden.coordinates.map((name, i) => [name, q[i]])),
        })),
      }),
    )
    const { out } = await runCommand('model', 'evaluate', referencePath('opensim/models/arm26.osim'), '--poses', file('arm.json'), '--json')
    const result = modelEvaluationSchema.parse(JSON.parse(out))
    golden.poses.forEach((pose, index) => {
      pose.length.forEach((length, i) => void expect(result.poses[index]!.muscles![golden.muscles[i]!]!.length).toBeCloseTo(length, 8))
    })
  })
})
