import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../model/compile.ts'
import { ModelError } from '../model/error.ts'
import { bodyXml, couplerXml, modelXml, muscleXml } from '../model/modelFixture.ts'
import { readDocument } from './readDocument.ts'

const muscle = muscleXml('soleus', [
  ['/bodyset/shank', '0 0 0'],
  ['/bodyset/foot', '-0.05 0 0'],
]) // prettier-ignore
const full = modelXml({ forces: muscle, constraints: couplerXml('ankle_angle', 'knee_angle') })

describe('references', () => {
  test('a set kept in another file is read from there', () => {
    const xml = full.replace(/<MarkerSet>.*<\/MarkerSet>/s, '<MarkerSet file="markers.xml"/>')
    const markers =
      '<OpenSimDocument Version="40000"><MarkerSet name="m"><objects><Marker name="toe"><socket_parent_frame>/bodyset/foot</socket_parent_frame><location>0.1 0 0</location></Marker></objects></MarkerSet></OpenSimDocument>'
    const document = readDocument(xml, { resolveFile: (name) => (name === 'markers.xml' ? markers : undefined) })
    expect(document.markers.map((marker) => marker.name)).toEqual(['toe'])
    expect(() => readDocument(xml, { file: 'leg.osim' })).toThrow('leg.osim: <MarkerSet> is kept in the file "markers.xml"')
  })
  test('defaults fill in what objects of their class leave out, and nothing else', () => {
    const defaults =
      '<defaults><Millard2012EquilibriumMuscle name="default"><max_isometric_force>777</max_isometric_force><fiber_damping>0.3</fiber_damping></Millard2012EquilibriumMuscle></defaults>'
    const xml = modelXml({ forces: muscle.replace('</Millard', '<fiber_damping>0.02</fiber_damping></Millard') }).replace(
      '<Model ',
      `${defaults}<Model `,
    )
    const [force] = readDocument(xml).forces
    expect(force).toMatchObject({ parameters: { max_isometric_force: 777, fiber_damping: 0.02 } })
  })
})

describe('versions', () => {
  test('structure decides: a 3.x form in a document that says 40000 is still upgraded', () => {
    const xml = modelXml({
      forces:
        '<SpringGeneralizedForce name="s"><isDisabled>true</isDisabled><coordinate>hip_angle</coordinate><stiffness>2</stiffness></SpringGeneralizedForce>',
    })
    expect(readDocument(xml).forces[0]).toMatchObject({ appliesForce: false })
  })
  test.each([
    ['10500', 'version-too-old'],
    ['four', 'bad-version'],
  ])('Version="%s" is refused as %s', (version, code) => {
    expect(() => readDocument(modelXml({ version }))).toThrow(expect.objectContaining({ code }))
  })
  test('a document newer than any known is read with a warning', () => {
    expect(readDocument(modelXml({ version: '50000' })).warnings[0]).toMatchObject({ code: 'newer-version' })
  })
  test('a file that is no model says what it is', () => {
    expect(() => readDocument('<OpenSimDocument Version="40000"><ScaleTool/></OpenSimDocument>', { file: 'setup.xml' })).toThrow(
      'it holds <ScaleTool>',
    )
  })
})

describe('frames named in every way documents name them', () => {
  const at = (socket: string) =>
    modelXml({
      bodies: bodyXml('thigh') + bodyXml('shank') + bodyXml('foot'),
      markers: `<Marker name="heel"><socket_parent_frame>${socket}</socket_parent_frame><location>0 0 0</location></Marker>`,
    })
  test.each(['/bodyset/foot', '../../bodyset/foot', 'foot', '/bodyset/thigh/../foot'])('%s is the foot', (socket) => {
    const model = compile(readDocument(at(socket)))
    expect(model.names.bodies[model.markers.body[0]!]).toBe('foot')
  })
})

test('components of one name in a set are told apart as OpenSim does it', () => {
  const marker = '<Marker name="heel"><socket_parent_frame>/bodyset/foot</socket_parent_frame><location>0 0 0</location></Marker>'
  const document = readDocument(modelXml({ markers: marker.repeat(3) }))
  expect(document.markers.map(({ name }) => name)).toEqual(['heel', 'heel_0', 'heel_1'])
  expect(document.warnings.map(({ code }) => code)).toEqual(['renamed-duplicate', 'renamed-duplicate'])
})

describe('damaged files', () => {
  const read = (text: string) => {
    try {
      const model = compile(readDocument(text, { file: 'leg.osim' }), 'leg.osim')
      // What is accepted is finite throughout.
      for (const part of [model.bodies, model.joints, model.markers, model.points])
        for (const values of Object.values(part))
          if (values instanceof Float64Array) for (const value of values) expect(value).not.toBeNaN()
    } catch (error) {
      expect(error).toBeInstanceOf(ModelError)
      expect((error as ModelError).message).toContain('leg.osim')
    }
  }
  test('a file cut off anywhere is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: full.length - 20 }), (length) => {
        expect(() => readDocument(full.slice(0, length))).toThrow(ModelError)
      }),
      { numRuns: 150 },
    )
  })
  test('a file with pieces changed, lost or doubled is read finite or refused', () => {
    const place = fc.integer({ min: 0, max: full.length - 1 })
    const piece = fc.constantFrom('', '<', '>', 'nan', 'inf', '-1', 'e', '/', ' ', '"', '..', '<Body name="thigh"/>', '0 0 0', '\u0000')
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 60 }), piece, (at, length, inserted) => {
        read(full.slice(0, at) + inserted + full.slice(at + length))
      }),
      { numRuns: 400 },
    )
  })
})
