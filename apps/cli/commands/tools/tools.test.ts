import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createData } from '@sitbone/mechanics/model/data'
import { readStorage } from '@sitbone/mechanics/motion/storageFile'
import { writeTrc } from '@sitbone/mechanics/motion/trcFile'
import { fixtureDocument, fixtureModel } from '@sitbone/mechanics/solve/fixtureModel'
import { createMarkerFitWork, markerFit } from '@sitbone/mechanics/solve/markerFit'
import { beforeEach, describe, expect, test } from 'vitest'
import { describeGolden, referencePath } from '../../../../testing/reference.ts'
import { runCommand } from '../../runCommand.ts'

let folder: string
const at = (name: string) => join(folder, name)
const frames = 60
const angle = (i: number) => 0.3 + 0.2 * Math.sin(i / 8)

/** A trial of the fixture model whose knee swings. */
function trial() {
  const model = fixtureModel()
  const markers = model.names.markers
  const all = Int32Array.from(markers, (_, i) => i)
  const position = new Float64Array(frames * markers.length * 3)
  const q = Float64Array.from(model.coordinates.defaultValue)
  for (let i = 0; i < frames; i++) {
    q[model.names.coordinates.indexOf('knee')] = angle(i)
    const row = position.subarray(i * markers.length * 3, (i + 1) * markers.length * 3)
    markerFit(model, createData(model), q, all, new Float64Array(markers.length), row.slice(), row, createMarkerFitWork(model))
  }
  return { name: 'swing.trc', dataRate: 100, time: Float64Array.from({ length: frames }, (_, i) => i / 100), markers, position }
}

const tool = (kind: string, inner: string) =>
  `<?xml version="1.0"?><OpenSimDocument Version="40000"><${kind} name="swing"><model_file>fixture.osim</model_file>${inner}</${kind}></OpenSimDocument>`
const ikSetup = (inner = '') =>
  tool(
    'InverseKinematicsTool',
    `<marker_file>swing.trc</marker_file><output_motion_file>swing.mot</output_motion_file><report_marker_locations>true</report_marker_locations>
     <IKTaskSet><objects>${fixtureModel()
       .names.markers.map((name) => `<IKMarkerTask name="${name}"><weight>1</weight></IKMarkerTask>`)
       .join('')}${inner}</objects></IKTaskSet>`,
  )

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitbone-tools-'))
  await writeFile(at('fixture.osim'), fixtureDocument)
  await writeFile(at('swing.trc'), writeTrc(trial()))
  await writeFile(at('ik.xml'), ikSetup())
})

describe('sitbone ik', () => {
  test('recovers the swing and writes OpenSim’s three files beside the set-up', async () => {
    const { code, out } = await runCommand('ik', at('ik.xml'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).frames).toBe(frames)
    const { table } = readStorage(await readFile(at('swing.mot'), 'utf8'), 'swing.mot')
    expect(table.angles).toBe('degrees')
    const knee = table.columns[table.labels.indexOf('knee')]!
    knee.forEach((value, i) => {
      expect(value).toBeCloseTo((angle(i) * 180) / Math.PI, 4)
    })
    expect((await readdir(folder)).sort()).toEqual([
      'fixture.osim',
      'ik.xml',
      'swing.mot',
      'swing.trc',
      'swing_ik_marker_errors.sto',
      'swing_ik_model_marker_locations.sto',
    ])
  })

  test('--out collects the files in another folder', async () => {
    expect((await runCommand('ik', at('ik.xml'), '--out', at('results'))).code).toBe(0)
    expect((await readdir(at('results'))).length).toBe(3)
  })

  test.each([
    [
      'a marker file that names no marker of the model',
      async () => writeFile(at('swing.trc'), writeTrc({ ...trial(), markers: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] })),
      /the trial has a, b, c/,
    ],
    [
      'markers never seen',
      async () => writeFile(at('swing.trc'), writeTrc({ ...trial(), position: trial().position.fill(Number.NaN) })),
      /at 0 s none of the 7 markers/,
    ],
    [
      'a marker file cut off',
      async () => writeFile(at('swing.trc'), (await readFile(at('swing.trc'), 'utf8')).slice(0, 4000)),
      /swing\.trc.*cut off/s,
    ],
    ['a model that is not there', async () => writeFile(at('ik.xml'), ikSetup().replace('fixture.osim', 'nobody.osim')), /nobody\.osim/],
    [
      'a set-up of another tool',
      async () => writeFile(at('ik.xml'), tool('InverseDynamicsTool', '')),
      /not a set-up of InverseKinematicsTool: it holds InverseDynamicsTool/,
    ],
    [
      'a task for a coordinate the model lacks',
      async () => writeFile(at('ik.xml'), ikSetup('<IKCoordinateTask name="elbow"/>')),
      /coordinate "elbow".*It has a, b, c/,
    ],
    [
      'a time range outside the trial',
      async () => writeFile(at('ik.xml'), ikSetup().replace('<marker_file>', '<time_range>5 6</time_range><marker_file>')),
      /covers 0 … 0\.59 s/,
    ],
    ['a set-up that is not XML', async () => writeFile(at('ik.xml'), 'hello'), /ik\.xml/],
  ])('refuses %s, says where and writes nothing', async (_, spoil, message) => {
    await spoil()
    const before = (await readdir(folder)).sort()
    const { code, err } = await runCommand('ik', at('ik.xml'))
    expect(err).toMatch(message)
    expect(code).toBe(1)
    expect((await readdir(folder)).sort()).toEqual(before)
  })
})

describe('sitbone id', () => {
  const setup = (inner = '') =>
    tool(
      'InverseDynamicsTool',
      `<coordinates_file>swing.mot</coordinates_file><lowpass_cutoff_frequency_for_coordinates>6</lowpass_cutoff_frequency_for_coordinates>${inner}`,
    )

  test('takes the motion ik wrote', async () => {
    await runCommand('ik', at('ik.xml'))
    await writeFile(at('id.xml'), setup())
    const { code, out } = await runCommand('id', at('id.xml'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).frames).toBe(frames)
    const { table } = readStorage(await readFile(at('inverse_dynamics.sto'), 'utf8'), 'id')
    expect(table.labels).toContain('knee_moment')
    expect(table.labels).toContain('slide_force')
    for (const column of table.columns) for (const value of column) expect(Number.isFinite(value)).toBe(true)
  })

  test.each([
    [
      'a motion with gaps',
      (text: string) => text.replace(/\n(\s+0\.3\d+)\t\s*\S+/, '\n$1\tNaN'),
      /swing\.mot: column "a" is not a number at time 0\.3/,
    ],
    ['a motion cut off', (text: string) => text.slice(0, text.length / 2), /swing\.mot.*cut off/s],
    [
      'a motion of nobody’s coordinates',
      (text: string) => text.replace(/\ntime.*/, (line) => line.replaceAll(/\t/g, '\tother_')),
      /holds none of the model's coordinates/,
    ],
  ])('refuses %s', async (_, spoil, message) => {
    await runCommand('ik', at('ik.xml'))
    await writeFile(at('swing.mot'), spoil(await readFile(at('swing.mot'), 'utf8')))
    await writeFile(at('id.xml'), setup())
    const { code, err } = await runCommand('id', at('id.xml'))
    expect(err).toMatch(message)
    expect(code).toBe(1)
  })

  test('refuses external loads on a body the model lacks', async () => {
    await runCommand('ik', at('ik.xml'))
    await writeFile(at('id.xml'), setup('<external_loads_file>loads.xml</external_loads_file>'))
    await writeFile(
      at('loads.xml'),
      '<OpenSimDocument Version="40000"><ExternalLoads><objects><ExternalForce name="right"><applied_to_body>foot</applied_to_body><force_identifier>f</force_identifier></ExternalForce></objects><datafile>swing.mot</datafile></ExternalLoads></OpenSimDocument>',
    )
    const { code, err } = await runCommand('id', at('id.xml'))
    expect(err).toMatch(/External force "right" acts on body "foot"/)
    expect(code).toBe(1)
  })
})

describe('sitbone so', () => {
  const free = ['a', 'b', 'c', 'x', 'y', 'z', 'h1', 'h2', 'h3', 'knee']
  const forceSet = (names: string[]) =>
    `<OpenSimDocument Version="40000"><ForceSet><objects>${names
      .map(
        (name) =>
          `<CoordinateActuator name="${name}_reserve"><coordinate>${name}</coordinate><optimal_force>50</optimal_force></CoordinateActuator>`,
      )
      .join('')}</objects></ForceSet></OpenSimDocument>`
  const setup = (analysis = '') =>
    tool(
      'AnalyzeTool',
      `<coordinates_file>swing.mot</coordinates_file><lowpass_cutoff_frequency_for_coordinates>6</lowpass_cutoff_frequency_for_coordinates>
       <force_set_files>reserves.xml</force_set_files><initial_time>0.1</initial_time><final_time>0.3</final_time>
       <AnalysisSet><objects><StaticOptimization name="StaticOptimization">${analysis}</StaticOptimization></objects></AnalysisSet>`,
    )
  beforeEach(async () => {
    await runCommand('ik', at('ik.xml'))
    await writeFile(at('so.xml'), setup())
    await writeFile(at('reserves.xml'), forceSet(free))
  })

  test('shares the load among reserves and writes activations, forces and controls', async () => {
    const { code, out } = await runCommand('so', at('so.xml'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ frames: 21, framesTooWeak: 0 })
    const activation = readStorage(await readFile(at('swing_StaticOptimization_activation.sto'), 'utf8'), 'a').table
    const force = readStorage(await readFile(at('swing_StaticOptimization_force.sto'), 'utf8'), 'f').table
    expect(activation.labels).toEqual(free.map((name) => `${name}_reserve`))
    force.columns.forEach((column, k) => {
      column.forEach((value, i) => {
        expect(value).toBeCloseTo(50 * activation.columns[k]![i]!, 6)
      })
    })
    expect(await readFile(at('swing_StaticOptimization_controls.xml'), 'utf8')).toContain('<ControlLinear name="knee_reserve">')
  })

  test('exits 3 and says where strength is missing when no frame can be produced', async () => {
    await writeFile(at('reserves.xml'), forceSet(free.filter((name) => name !== 'knee')))
    const { code, err } = await runCommand('so', at('so.xml'))
    expect(err).toMatch(/missing at knee/)
    expect(code).toBe(3)
  })

  test.each([
    ['another exponent', setup('<activation_exponent>3</activation_exponent>'), /activation_exponent is 3/],
    ['no static optimisation', setup().replaceAll('StaticOptimization', 'Kinematics'), /no StaticOptimization analysis/],
    ['a force set that is not there', setup().replace('reserves.xml', 'nobody.xml'), /nobody\.xml/],
    [
      'a replaced force set',
      setup().replace('<force_set_files>', '<replace_force_set>true</replace_force_set><force_set_files>'),
      /replace_force_set is true/,
    ],
    ['no motion', setup().replace('swing.mot', ''), /neither coordinates_file nor states_file/],
  ])('refuses %s', async (_, text, message) => {
    await writeFile(at('so.xml'), text)
    const { code, err } = await runCommand('so', at('so.xml'))
    expect(err).toMatch(message)
    expect(code).toBe(1)
  })
})

describe('sitbone scale', () => {
  const setup = (inner: string) =>
    `<OpenSimDocument Version="40000"><ScaleTool name="tall"><mass>40</mass><GenericModelMaker><model_file>fixture.osim</model_file></GenericModelMaker>${inner}</ScaleTool></OpenSimDocument>`
  const scaler = `<ModelScaler><scaling_order>measurements manualScale</scaling_order><marker_file>swing.trc</marker_file><time_range>0 0.1</time_range>
    <MeasurementSet><objects><Measurement name="trunk"><MarkerPairSet><objects><MarkerPair><markers>trunk.front trunk.top</markers></MarkerPair></objects></MarkerPairSet>
    <BodyScaleSet><objects><BodyScale name="trunk"><axes>X Y Z</axes></BodyScale></objects></BodyScaleSet></Measurement></objects></MeasurementSet>
    <ScaleSet><objects><Scale><scales>1.1 1.2 1.1</scales><segment>thigh</segment></Scale></objects></ScaleSet>
    <output_model_file>tall.osim</output_model_file><output_scale_file>tall_scale.xml</output_scale_file></ModelScaler>`

  test('scales by measured and given factors and keeps the mass asked for', async () => {
    await writeFile(at('scale.xml'), setup(scaler))
    const { code, out } = await runCommand('scale', at('scale.xml'), '--json')
    expect(code).toBe(0)
    const report = JSON.parse(out)
    expect(report.scaleFactors.trunk[0]).toBeCloseTo(1, 6)
    expect(report.scaleFactors.thigh).toEqual([1.1, 1.2, 1.1])
    const info = await runCommand('model', 'info', at('tall.osim'), '--json')
    expect(JSON.parse(info.out).name).toBe('tall')
    const masses = [...(await readFile(at('tall.osim'), 'utf8')).matchAll(/<mass>([^<]+)/g)].map((match) => Number(match[1]))
    expect(masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(40, 9)
  })

  test('refuses factors that are not positive and a set-up without output', async () => {
    await writeFile(at('scale.xml'), setup(scaler.replace('1.1 1.2 1.1', '1.1 0 1.1')))
    const bad = await runCommand('scale', at('scale.xml'))
    expect(bad.err).toMatch(/body "thigh" are 1\.1, 0, 1\.1/)
    expect(bad.code).toBe(1)
    await writeFile(at('scale.xml'), setup(''))
    expect((await runCommand('scale', at('scale.xml'))).err).toMatch(/writes nothing/)
  })
})

describeGolden('the tools on OpenSim’s own set-up files', () => {
  const parts = (text: string) => {
    const [header, body] = text.split('endheader\n')
    const [labels, ...rows] = body!.trimEnd().split('\n')
    return { header, labels, rows: rows.map((row) => row.split('\t').map(Number)) }
  }
  test.each([
    ['ik', 'gait10dof18musc', 'ik.mot', 'ik_tight.mot', 1e-3],
    ['ik', 'gait10dof18musc', 'gait10dof18musc_ik_marker_errors.sto', 'gait10dof18musc_ik_marker_errors.sto', 1e-7],
    ['id', 'gait2392', 'id.sto', 'id.sto', 1e-6],
    ['so', 'gait10dof18musc', 'so_StaticOptimization_activation.sto', 'so_StaticOptimization_activation.sto', 0.006],
    ['so', 'gait10dof18musc', 'so_StaticOptimization_force.sto', 'so_StaticOptimization_force.sto', 20],
  ])('%s of %s writes %s like OpenSim, header and labels to the letter', async (command, model, ours, golden, tolerance) => {
    const { code } = await runCommand(command, referencePath(`opensim/models/walk1/setup_${command}_${model}.xml`), '--out', at('out'))
    expect(code).toBe(0)
    const a = parts(await readFile(join(at('out'), ours), 'utf8'))
    const b = parts(await readFile(referencePath(`opensim/golden-ik-id-so/${model}/${golden}`), 'utf8'))
    expect(a.header).toBe(b.header)
    expect(a.labels).toBe(b.labels)
    a.rows.forEach((row, i) => {
      row.forEach((value, c) => {
        expect(Math.abs(value - b.rows[i]![c]!)).toBeLessThan(tolerance)
      })
    })
  })
})
