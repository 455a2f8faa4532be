import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeGolden, referenceJson, referencePath, referenceText } from '../../../testing/reference.ts'
import { compile } from '../model/compile.ts'
import { readTrc } from '../motion/trcFile.ts'
import type { OsimDocument, Vec3 } from '../osim/document.ts'
import { readDocument } from '../osim/readDocument.ts'
import { fixtureDocument, fixtureModel } from './fixtureModel.ts'
import { placeMarkers } from './placeMarkers.ts'
import { scaleDocument } from './scaleDocument.ts'
import { type Measurement, scaleFactors } from './scaleFactors.ts'
import { scaleInertia } from './scaleInertia.ts'
import { scalePathLengths } from './scalePathLengths.ts'

/** Numbers OpenSim 4.6 writes for this body scaled by 1.1, 1.3, 0.9 (`Model.scale`, final mass 3, a second body of 1 kg unscaled). */
const opensim = {
  factors: [1.1, 1.3, 0.9] as Vec3,
  cylinder: { radius: 0.11776130582921961, length: 0.48369840542047765, translation: [1.1, 2.6, 2.7] },
  sphere: 0.11,
  ellipsoid: [1.160315945033747, 2.3898203431012903, 2.902190432522866],
  torus: [0.11776130582921961, 0.588806529146098],
  inertia: [1.7550000000000006, 3.6, 3.6, 0.2145, 0.297, 0.5265], // for a mass of 1.5 kg
  grownMass: 1.6882378662002624,
  grownInertia: [1.9752383034543077, 4.05177087888063, 4.05177087888063, 0.24141801486663755, 0.334271097507652, 0.5925714910362923],
  obliqueTranslation: 1.7, // factor along (0.6, −0.8, 0)
}

const wrapped = `<?xml version="1.0"?><OpenSimDocument Version="40000"><Model name="m"><BodySet><objects>
<Body name="b"><mass>1</mass><mass_center>0.1 0.2 0.3</mass_center><inertia>1 2 2.5 0.1 0.2 0.3</inertia><WrapObjectSet><objects>
${(
  [
    ['WrapCylinder', '<radius>0.1</radius><length>0.5</length>'],
    ['WrapSphere', '<radius>0.1</radius>'],
    ['WrapEllipsoid', '<dimensions>1 2 3</dimensions>'],
    ['WrapTorus', '<inner_radius>0.1</inner_radius><outer_radius>0.5</outer_radius>'],
  ] as const
)
  .map(
    ([type, size]) =>
      `<${type} name="${type}"><xyz_body_rotation>0.3 0.4 0.5</xyz_body_rotation><translation>1 2 3</translation>${size}</${type}>`,
  )
  .join('')}
</objects></WrapObjectSet></Body><Body name="d"><mass>1</mass><mass_center>0 0 0</mass_center><inertia>1 1 1 0 0 0</inertia></Body></objects></BodySet>
<JointSet><objects><FreeJoint name="f"><socket_parent_frame>/ground</socket_parent_frame><socket_child_frame>/bodyset/b</socket_child_frame></FreeJoint>
<CustomJoint name="j"><socket_parent_frame>bo</socket_parent_frame><socket_child_frame>/bodyset/d</socket_child_frame>
<frames><PhysicalOffsetFrame name="bo"><socket_parent>/bodyset/b</socket_parent><translation>1 2 3</translation><orientation>0.1 0.2 0.3</orientation></PhysicalOffsetFrame></frames>
<coordinates><Coordinate name="q"/></coordinates><SpatialTransform>
<TransformAxis name="rotation1"><coordinates>q</coordinates><axis>1 0 0</axis><LinearFunction><coefficients>1 0</coefficients></LinearFunction></TransformAxis>
<TransformAxis name="rotation2"><axis>0 1 0</axis><Constant><value>0</value></Constant></TransformAxis><TransformAxis name="rotation3"><axis>0 0 1</axis><Constant><value>0</value></Constant></TransformAxis>
<TransformAxis name="translation1"><coordinates>q</coordinates><axis>0.6 -0.8 0</axis><LinearFunction><coefficients>0.5 0</coefficients></LinearFunction></TransformAxis>
<TransformAxis name="translation2"><axis>0.8 0.6 0</axis><Constant><value>0.2</value></Constant></TransformAxis><TransformAxis name="translation3"><axis>0 0 1</axis><Constant><value>0</value></Constant></TransformAxis>
</SpatialTransform></CustomJoint></objects></JointSet></Model></OpenSimDocument>`

const close = (actual: readonly number[], expected: readonly number[], within = 1e-14) => {
  expected.forEach((value, i) => {
    expect(Math.abs(actual[i]! - value)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(value)))
  })
}

describe('scaling a model document', () => {
  const document = readDocument(wrapped)
  const factors = new Map<string, Vec3>([['b', opensim.factors]])

  test('stretches wrap objects, offsets and inertia as OpenSim does, the mass distribution kept', () => {
    const scaled = scaleDocument(document, factors, { distribution: 'keep', finalMass: 3 })
    const [body] = scaled.bodies
    close(body!.inertia, opensim.inertia)
    close(body!.massCentre, [0.11, 0.26, 0.27])
    for (const object of body!.wrapObjects) {
      close(object.translation, opensim.cylinder.translation)
      if (object.shape === 'cylinder') close([object.radius, object.length], [opensim.cylinder.radius, opensim.cylinder.length])
      if (object.shape === 'sphere') close([object.radius], [opensim.sphere])
      if (object.shape === 'ellipsoid') close(object.dimensions, opensim.ellipsoid)
      if (object.shape === 'torus') close([object.innerRadius, object.outerRadius], opensim.torus)
    }
    const joint = scaled.joints.find(({ name }) => name === 'j')!
    close(joint.frames[0]!.translation, [1.1, 2.6, 2.7])
    const translation = joint.axes![3]!.function!
    expect(translation.type).toBe('MultiplierFunction')
    if (translation.type === 'MultiplierFunction') expect(translation.scale).toBeCloseTo(opensim.obliqueTranslation, 14)
  })

  test('lets the mass grow with the size when asked', () => {
    const [body] = scaleDocument(document, factors, { distribution: 'by-size', finalMass: 3 }).bodies
    expect(body!.mass).toBeCloseTo(opensim.grownMass, 14)
    close(body!.inertia, opensim.grownInertia)
  })

  test('leaves the document it was given as it was', () => {
    const before = JSON.stringify(document)
    scaleDocument(document, factors, { distribution: 'keep', finalMass: 3 })
    expect(JSON.stringify(document)).toBe(before)
  })

  test('by one changes nothing', () => {
    const unchanged = scaleDocument(document, new Map([['b', [1, 1, 1] as Vec3]]), { distribution: 'keep' })
    expect(unchanged.bodies).toEqual(document.bodies)
  })

  test('an equally scaled body keeps the shape of its inertia', () => {
    const { inertia } = scaleInertia({ mass: 2, inertia: [1, 2, 3, 0.1, 0.2, 0.3] }, [2, 2, 2], 'mass-grows')
    close(inertia, [32, 64, 96, 3.2, 6.4, 9.6])
  })
})

describe('scale factors', () => {
  const model = fixtureModel()
  const trial = {
    name: 't.trc',
    dataRate: 1,
    time: Float64Array.of(0),
    markers: ['trunk.front', 'trunk.top'],
    position: Float64Array.of(0, 0, 0, 0, 0.7, 0),
    warnings: [],
  }
  const measurement: Measurement = { name: 'trunk', pairs: [['trunk.front', 'trunk.top']], bodies: [{ name: 'trunk', axes: ['Y'] }] }

  test('are the measured over the model’s distance, on the axes named', () => {
    const { factors } = scaleFactors(model, { order: ['measurements'], measurements: [measurement], manual: [], trial, timeRange: [0, 1] })
    const modelDistance = Math.hypot(0.09, 0.3, 0.02)
    close(factors.get('trunk')!, [1, 0.7 / modelDistance, 1], 1e-12)
  })

  test('warn about what is missing and refuse what makes no sense', () => {
    const missing = scaleFactors(model, {
      order: ['measurements'],
      measurements: [{ ...measurement, pairs: [['trunk.front', 'nose']] }],
      manual: [],
      trial,
      timeRange: [0, 1],
    })
    expect(missing.warnings[0]).toMatch(/"trunk" is not used: marker nose/)
    const together = { ...trial, position: new Float64Array(6) }
    expect(() =>
      scaleFactors(model, { order: ['measurements'], measurements: [measurement], manual: [], trial: together, timeRange: [0, 1] }),
    ).toThrow(/trunk\.front and trunk\.top are 0 m apart/)
    expect(() =>
      scaleFactors(model, { order: ['measurements'], measurements: [measurement], manual: [], trial, timeRange: [3, 4] }),
    ).toThrow(/lies outside t\.trc/)
  })
})

describe('placing markers', () => {
  test('puts them where they were measured, in the pose that fits best', () => {
    const document = readDocument(fixtureDocument)
    const model = fixtureModel()
    const markers = model.names.markers
    const places = new Float64Array(markers.length * 3).map((_, i) => Math.sin(i) * 0.3)
    const trial = {
      name: 's.trc',
      dataRate: 1,
      time: Float64Array.of(0, 1),
      markers,
      position: Float64Array.of(...places, ...places),
      warnings: [],
    }
    const tasks = markers.map((name) => ({ name, weight: 1 }))
    const placed = placeMarkers(document, trial, [0, 1], tasks, [], 'move')
    const again = placeMarkers(placed.document, trial, [0, 1], tasks, [], 'keep')
    expect(placed.fit.worstError).toBeGreaterThan(0.01)
    expect(again.fit.worstError).toBeLessThan(1e-6)
  })
})

interface GoldenScale {
  readonly scaled_only: {
    readonly bodies: Record<string, { mass: number; mass_center: number[]; inertia_xx_yy_zz_xy_xz_yz: number[] }>
    readonly joints: Record<string, { parent_translation: number[] }>
    readonly muscles: Record<string, { optimal_fiber_length: number; tendon_slack_length: number }>
    readonly markers: Record<string, { location: number[] }>
  }
  readonly with_markers_placed: { readonly markers: Record<string, { location: number[] }> }
}

/** Markers the set-up gives weight 1; the bony ones have 1000. */
const lightMarkers = /Sternum|Acromium|Top|Thigh|Shank|Midfoot|Toe\.(Lat|Med)/

describeGolden('scaling subject01 agrees with OpenSim’s ScaleTool', () => {
  test('masses, inertias, offsets, markers, fibre and tendon lengths to 1e-9', () => {
    const { scaled_only: golden, with_markers_placed: goldenPlaced } = referenceJson<GoldenScale>('opensim/golden-scale/golden-scale.json')
    const document = readDocument(readFileSync(referencePath('opensim/models/gait2392_thelen2003muscle.osim')), { file: 'gait2392' })
    document.markers = markersOf(referenceText('opensim/models/scale/gait2392_Scale_MarkerSet.xml'))
    const trial = readTrc(referenceText('opensim/models/scale/subject01_static.trc'), 'subject01_static.trc')
    const all = (names: string[]) => names.map((name) => ({ name, axes: ['X', 'Y', 'Z'] as const }))
    const both = (part: string) => [`${part}_r`, `${part}_l`]
    const sides = (a: string, b: string): [string, string][] => [
      [`R.${a}`, `R.${b}`],
      [`L.${a}`, `L.${b}`],
    ]
    const { factors } = scaleFactors(compile(document), {
      order: ['measurements', 'manualScale'],
      measurements: [
        { name: 'torso', pairs: [['V.Sacral', 'Top.Head']], bodies: all(['torso']) },
        { name: 'pelvis', pairs: [['R.ASIS', 'L.ASIS']], bodies: all(['pelvis']) },
        { name: 'thigh', pairs: sides('ASIS', 'Knee.Lat'), bodies: all(both('femur')) },
        { name: 'shank', pairs: sides('Knee.Lat', 'Ankle.Lat'), bodies: all([...both('tibia'), ...both('talus')]) },
        { name: 'foot', pairs: sides('Heel', 'Toe.Tip'), bodies: all([...both('calcn'), ...both('toes')]) },
      ],
      manual: [
        ...both('femur').map((body) => ({ body, factors: [1.14724, 1.14724, 1.14724] as Vec3 })),
        ...both('tibia').map((body) => ({ body, factors: [0.988523, 0.988523, 0.988523] as Vec3 })),
      ],
      trial,
      timeRange: [1, 2],
    })
    const scaled = scaleDocument(document, factors, { distribution: 'keep', finalMass: 72.6 })
    scalePathLengths(document, scaled, 'opensim-4')
    for (const body of scaled.bodies) {
      const expected = golden.bodies[body.name]!
      close(
        [body.mass, ...body.massCentre, ...body.inertia],
        [expected.mass, ...expected.mass_center, ...expected.inertia_xx_yy_zz_xy_xz_yz],
        1e-9,
      )
    }
    for (const marker of scaled.markers) close(marker.location, golden.markers[marker.name]!.location, 1e-9)
    for (const joint of scaled.joints) {
      const parent = joint.frames.find((frame) => frame.name === joint.parentFrame)
      if (parent !== undefined) close(parent.translation, golden.joints[joint.name]!.parent_translation, 1e-9)
    }
    const tasks = scaled.markers.map(({ name }) => ({ name, weight: lightMarkers.test(name) ? 1 : 1000 }))
    const held = ['subtalar_angle_r', 'mtp_angle_r', 'subtalar_angle_l', 'mtp_angle_l', 'lumbar_extension'].map((name) => ({
      name,
      weight: 1000,
      value: 0,
    }))
    const placed = placeMarkers(scaled, trial, [1, 2], tasks, held, 'move', 'opensim-4')
    for (const marker of placed.document.markers) close(marker.location, goldenPlaced.markers[marker.name]!.location, 1e-4)
    const best = placeMarkers(scaled, trial, [1, 2], tasks, held, 'move', 'optimum')
    expect(best.fit.cost).toBeLessThan(placed.fit.cost)
    for (const force of scaled.forces) {
      const expected = golden.muscles[force.name]
      if (force.kind !== 'muscle' || expected === undefined) continue
      close(
        [force.parameters['optimal_fiber_length']!, force.parameters['tendon_slack_length']!],
        [expected.optimal_fiber_length, expected.tendon_slack_length],
        1e-9,
      )
    }
  })
})

function markersOf(file: string): OsimDocument['markers'] {
  const set = /<MarkerSet[\s\S]*<\/MarkerSet>/.exec(file)![0]
  return readDocument(`<OpenSimDocument Version="20302"><Model name="m">${set}</Model></OpenSimDocument>`).markers
}
