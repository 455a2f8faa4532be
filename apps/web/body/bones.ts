/**
 * Simplified bones in our own clean style, one merged mesh an engine body, in that body's frame (metres, x forward, y up, z right, size of
 * the 1.70 m reference; `scale` brings them to the person). Landmarks follow the engine's joints and muscle attachments.
 */
import {
  BufferGeometry,
  CapsuleGeometry,
  CatmullRomCurve3,
  Color,
  CylinderGeometry,
  Float32BufferAttribute,
  Matrix4,
  SphereGeometry,
  TubeGeometry,
  Vector3,
} from 'three'
import { mergeGeometries, mergeVertices } from 'three/examples/jsm/utils/BufferGeometryUtils.js'

type Point = readonly [number, number, number]

const boneColour = new Color('#efe6d3')
const discColour = new Color('#b9cfc9')

/** Bodies that have bones drawn. */
export const bonyBodies = [
  'pelvis',
  'lumbar5',
  'lumbar4',
  'lumbar3',
  'lumbar2',
  'lumbar1',
  'femur_r',
  'femur_l',
  'patella_r',
  'patella_l',
  'tibia_r',
  'tibia_l',
  'calcn_r',
  'calcn_l',
] as const

/** @returns the bone's geometry with normals and vertex colours, in the body's frame */
export function boneGeometry(body: (typeof bonyBodies)[number], scale: number): BufferGeometry {
  const left = body.endsWith('_l')
  const kind = body.replace(/_[rl]$/, '').replace(/\d$/, '')
  const parts =
    kind === 'pelvis'
      ? pelvis()
      : kind === 'lumbar'
        ? vertebra(body)
        : kind === 'femur'
          ? femur()
          : kind === 'patella'
            ? patella()
            : kind === 'tibia'
              ? shank()
              : foot()
  const merged = mergeGeometries(parts.map((part) => part.toNonIndexed()))
  merged.scale(scale, scale, scale)
  if (left) mirror(merged)
  return merged
}

function mirror(geometry: BufferGeometry): void {
  geometry.applyMatrix4(new Matrix4().makeScale(1, 1, -1))
  // Mirroring turns every triangle inside out: swap two corners of each.
  for (const attribute of Object.values(geometry.attributes)) {
    const { array, itemSize } = attribute
    for (let triangle = 0; triangle < attribute.count; triangle += 3) {
      for (let k = 0; k < itemSize; k++) {
        const a = (triangle + 1) * itemSize + k
        const b = (triangle + 2) * itemSize + k
        const kept = array[a]!
        array[a] = array[b]!
        array[b] = kept
      }
    }
  }
}

const painted = (geometry: BufferGeometry, colour = boneColour): BufferGeometry => {
  const { count } = geometry.attributes['position']!
  const colours = new Float32Array(count * 3)
  for (let i = 0; i < count; i++) colour.toArray(colours, 3 * i)
  geometry.setAttribute('color', new Float32BufferAttribute(colours, 3))
  geometry.deleteAttribute('uv')
  return geometry
}

const ball = (at: Point, radius: number, stretch: Point = [1, 1, 1]): BufferGeometry =>
  painted(new SphereGeometry(radius, 20, 14).scale(...stretch).translate(...at))

/** A tube through points whose radius runs through `radii`. */
function rod(points: readonly Point[], radii: readonly number[], sides = 12): BufferGeometry {
  const curve = new CatmullRomCurve3(
    points.map((point) => new Vector3(...point)),
    false,
    'centripetal',
  )
  const steps = Math.max(8, points.length * 6)
  const tube = new TubeGeometry(curve, steps, 1, sides, false)
  const position = tube.attributes['position']!
  const normal = tube.attributes['normal']!
  for (let i = 0; i <= steps; i++) {
    const place = (i / steps) * (radii.length - 1)
    const below = Math.min(radii.length - 2, Math.floor(place))
    const smooth = place - below
    const eased = smooth * smooth * (3 - 2 * smooth)
    const radius = radii[below]! + (radii[below + 1]! - radii[below]!) * eased
    for (let j = 0; j <= sides; j++) {
      const k = i * (sides + 1) + j
      position.setXYZ(
        k,
        position.getX(k) + (radius - 1) * normal.getX(k),
        position.getY(k) + (radius - 1) * normal.getY(k),
        position.getZ(k) + (radius - 1) * normal.getZ(k),
      )
    }
  }
  return painted(tube)
}

function femur(): BufferGeometry[] {
  return [
    ball([0, 0, 0], 0.0235),
    rod(
      [
        [0, 0, 0],
        [-0.004, -0.022, 0.03],
        [-0.006, -0.045, 0.052],
      ],
      [0.014, 0.0145, 0.017],
    ),
    ball([-0.012, -0.032, 0.058], 0.018, [1, 1.25, 0.8]),
    rod(
      [
        [-0.006, -0.03, 0.052],
        [0.002, -0.11, 0.044],
        [0.008, -0.21, 0.027],
        [0.005, -0.32, 0.012],
        [0, -0.385, 0.003],
      ],
      [0.0185, 0.0145, 0.0128, 0.0145, 0.026],
    ),
    ball([-0.01, -0.402, 0.024], 0.0235, [1.15, 0.95, 0.85]),
    ball([-0.01, -0.404, -0.024], 0.0245, [1.15, 0.95, 0.85]),
    ball([0.008, -0.39, 0], 0.026, [0.9, 0.8, 1.1]),
  ]
}

const patella = (): BufferGeometry[] => [ball([0.002, 0.022, 0.002], 0.021, [0.5, 1.05, 0.95])]

function shank(): BufferGeometry[] {
  return [
    ball([-0.008, -0.024, 0], 0.03, [1, 0.55, 1.2]),
    rod(
      [
        [-0.006, -0.03, 0],
        [0.004, -0.08, -0.004],
        [0, -0.2, -0.008],
        [-0.006, -0.33, -0.006],
        [-0.008, -0.385, -0.004],
      ],
      [0.029, 0.0155, 0.0118, 0.0112, 0.019],
    ),
    ball([-0.008, -0.396, -0.018], 0.014, [1, 1.3, 0.8]),
    ball([-0.026, -0.05, 0.036], 0.012),
    rod(
      [
        [-0.026, -0.055, 0.036],
        [-0.022, -0.2, 0.034],
        [-0.018, -0.39, 0.026],
      ],
      [0.0085, 0.0055, 0.0065],
    ),
    ball([-0.018, -0.408, 0.026], 0.011, [1, 1.5, 0.75]),
  ]
}

/** Frame of the heel bone: origin at the back of the sole. */
function foot(): BufferGeometry[] {
  const ray = (z: number, spread: number, length: number, thick: number): BufferGeometry[] => [
    rod(
      [
        [0.095, 0.036, 0.4 * z],
        [0.14, 0.024, z],
        [0.178, 0.008, spread],
      ],
      [thick * 1.15, thick * 0.8, thick],
    ),
    rod(
      [
        [0.178, 0.008, spread],
        [0.178 + length * 0.55, 0.009, spread * 1.06],
        [0.178 + length, 0.004, spread * 1.08],
      ],
      [thick, thick * 0.7, thick * 0.75],
    ),
  ]
  return [
    rod(
      [
        [-0.012, 0.016, -0.002],
        [0.022, 0.026, 0.002],
        [0.058, 0.032, 0.006],
      ],
      [0.02, 0.021, 0.018],
    ),
    ball([0.05, 0.048, 0], 0.021, [1.2, 0.8, 0.95]),
    ball([0.088, 0.038, 0], 0.02, [0.9, 0.75, 1.35]),
    ...ray(-0.022, -0.03, 0.06, 0.0085),
    ...ray(-0.009, -0.012, 0.058, 0.006),
    ...ray(0.003, 0.004, 0.052, 0.0056),
    ...ray(0.014, 0.018, 0.044, 0.0054),
    ...ray(0.024, 0.031, 0.034, 0.0056),
  ]
}

/** Frame: origin at the joint below the vertebra; the body grows up and forward of it. */
function vertebra(body: string): BufferGeometry[] {
  const level = Number(body.at(-1))
  const wide = 0.0235 + 0.0008 * level
  const height = 0.026
  const forward = 0.004
  const drum = new CylinderGeometry(1, 1, height, 24, 6)
  const position = drum.attributes['position']!
  for (let i = 0; i < position.count; i++) {
    const waist = 1 - 0.13 * Math.cos((Math.PI * position.getY(i)) / height) ** 2
    position.setXYZ(i, position.getX(i) * wide * 0.74 * waist, position.getY(i), position.getZ(i) * wide * waist)
  }
  const side = (sign: 1 | -1): BufferGeometry[] => [
    rod(
      [
        [forward - 0.014, 0.022, sign * 0.012],
        [forward - 0.03, 0.02, sign * 0.017],
      ],
      [0.0055, 0.006],
      8,
    ),
    rod(
      [
        [forward - 0.028, 0.02, sign * 0.016],
        [forward - 0.032, 0.019, sign * 0.042],
      ],
      [0.0055, 0.0034],
      8,
    ),
    rod(
      [
        [forward - 0.03, 0.032, sign * 0.015],
        [forward - 0.034, 0.004, sign * 0.014],
      ],
      [0.0052, 0.006],
      8,
    ),
    rod(
      [
        [forward - 0.03, 0.018, sign * 0.015],
        [forward - 0.04, 0.013, 0],
      ],
      [0.005, 0.005],
      8,
    ),
  ]
  const spine = new CapsuleGeometry(0.0055, 0.014, 6, 10)
    .rotateZ(Math.PI / 2 + 0.12)
    .scale(1, 1.7, 0.75)
    .translate(forward - 0.049, 0.011, 0)
  const disc = new CylinderGeometry(1, 1, 0.0085, 24, 1).scale(wide * 0.76, 1, wide * 1.01).translate(forward, 0.0005, 0)
  return [painted(drum.translate(forward, 0.005 + height / 2, 0)), ...side(1), ...side(-1), painted(spine), painted(disc, discColour)]
}

/** Frame: midway between the front spines (ASIS), level with them. */
function pelvis(): BufferGeometry[] {
  return [...hemipelvis(1), ...hemipelvis(-1), ...sacrum(), ball([-0.01, -0.092, 0], 0.012, [0.9, 1.5, 0.7])]
}

function hemipelvis(sign: 1 | -1): BufferGeometry[] {
  const at = (x: number, y: number, z: number): Point => [x, y, sign * z]
  const crest: Point[] = [
    at(0.004, -0.004, 0.122),
    at(-0.018, 0.03, 0.132),
    at(-0.058, 0.058, 0.13),
    at(-0.104, 0.058, 0.098),
    at(-0.138, 0.032, 0.058),
    at(-0.143, 0.012, 0.046),
  ]
  const rim: Point[] = [
    at(-0.03, -0.052, 0.082),
    at(-0.042, -0.042, 0.072),
    at(-0.06, -0.036, 0.062),
    at(-0.082, -0.03, 0.053),
    at(-0.102, -0.022, 0.045),
    at(-0.122, -0.01, 0.04),
  ]
  const ischium: Point[] = [
    at(-0.07, -0.1, 0.072),
    at(-0.094, -0.128, 0.062),
    at(-0.092, -0.15, 0.055),
    at(-0.068, -0.152, 0.042),
    at(-0.034, -0.126, 0.024),
    at(-0.01, -0.1, 0.01),
  ]
  return [
    blade(crest, rim, 0.0075),
    rod(crest, [0.0095, 0.008, 0.0085, 0.0085, 0.009, 0.0095]),
    // cup of the hip joint
    painted(
      new SphereGeometry(0.036, 22, 14, 0, Math.PI * 2, 0, Math.PI * 0.56)
        .rotateX(-sign * Math.PI * 0.5)
        .rotateY(sign * 0.25)
        .translate(-0.056, -0.078, sign * 0.073),
    ),
    ball(at(-0.052, -0.072, 0.052), 0.027, [1, 1.1, 0.6]),
    rod([at(0.004, -0.006, 0.12), at(-0.008, -0.034, 0.102), at(-0.034, -0.056, 0.082)], [0.0095, 0.009, 0.014]),
    rod(ischium, [0.021, 0.017, 0.019, 0.011, 0.008, 0.011]),
    rod([at(-0.036, -0.066, 0.07), at(-0.014, -0.07, 0.044), at(-0.006, -0.084, 0.012)], [0.015, 0.009, 0.011]),
  ]
}

/** A bowed plate between two edges, `thickness` in the middle, thinning to the edges (which rods close). */
function blade(upper: readonly Point[], lower: readonly Point[], thickness: number): BufferGeometry {
  const top = new CatmullRomCurve3(upper.map((point) => new Vector3(...point)))
  const bottom = new CatmullRomCurve3(lower.map((point) => new Vector3(...point)))
  const across = 24
  const down = 12
  const middle = Array.from({ length: (across + 1) * (down + 1) }, (_, index) => {
    const i = Math.floor(index / (down + 1))
    const k = index % (down + 1)
    const point = top.getPoint(i / across).lerp(bottom.getPoint(i / across), k / down)
    point.z += Math.sign(point.z) * 0.007 * Math.sin((Math.PI * k) / down)
    return point
  })
  const at = (i: number, k: number) => middle[i * (down + 1) + k]!
  const positions: number[] = []
  const face = (outward: 1 | -1) => {
    const lifted = (i: number, k: number): Vector3 => {
      const alongEdge = at(Math.min(across, i + 1), k)
        .clone()
        .sub(at(Math.max(0, i - 1), k))
      const downward = at(i, Math.min(down, k + 1))
        .clone()
        .sub(at(i, Math.max(0, k - 1)))
      const swell = 0.4 + 0.6 * Math.sin((Math.PI * k) / down) ** 0.5
      return at(i, k)
        .clone()
        .addScaledVector(alongEdge.cross(downward).normalize(), (outward * thickness * swell) / 2)
    }
    for (let i = 0; i < across; i++) {
      for (let k = 0; k < down; k++) {
        const [a, b, c, d] = [lifted(i, k), lifted(i + 1, k), lifted(i + 1, k + 1), lifted(i, k + 1)]
        for (const corner of outward === 1 ? [a, b, c, a, c, d] : [a, c, b, a, d, c]) positions.push(corner.x, corner.y, corner.z)
      }
    }
  }
  face(1)
  face(-1)
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3))
  geometry.computeVertexNormals()
  return smoothed(painted(geometry))
}

/** Shares vertices at equal places, so that normals are smooth over a surface given as loose triangles. */
function smoothed(geometry: BufferGeometry): BufferGeometry {
  geometry.deleteAttribute('normal')
  const joined = mergeVertices(geometry, 1e-5)
  joined.computeVertexNormals()
  return joined
}

function sacrum(): BufferGeometry[] {
  const parts: BufferGeometry[] = []
  const line: Point[] = [
    [-0.104, 0.05, 0],
    [-0.122, 0.028, 0],
    [-0.138, 0.002, 0],
    [-0.146, -0.026, 0],
    [-0.142, -0.052, 0],
    [-0.13, -0.072, 0],
  ]
  const widths = [0.05, 0.046, 0.036, 0.027, 0.018, 0.008]
  const curve = new CatmullRomCurve3(line.map((point) => new Vector3(...point)))
  const slices = 26
  for (let i = 0; i < slices; i++) {
    const t = i / (slices - 1)
    const place = t * (widths.length - 1)
    const below = Math.min(widths.length - 2, Math.floor(place))
    const width = widths[below]! + (widths[below + 1]! - widths[below]!) * (place - below)
    const thick = 0.02 * (1 - t) + 0.006
    const ridge = 1 + 0.06 * Math.cos(2 * Math.PI * place)
    const centre = curve.getPoint(t)
    parts.push(painted(new SphereGeometry(1, 16, 8).scale(thick * 0.62 * ridge, 0.008, width).translate(centre.x, centre.y, centre.z)))
  }
  const disc = new CylinderGeometry(1, 1, 0.008, 24, 1).scale(0.021, 1, 0.029).rotateZ(-0.6).translate(-0.1, 0.06, 0)
  return [...parts, painted(disc, discColour)]
}
