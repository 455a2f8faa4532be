/**
 * The body on a canvas: skin, bones, muscles and nerve of one snapshot, and optionally a ghost of another (the same person with typical
 * hamstrings). Knows nothing of the engine; draws only when something changed.
 */
import {
  AgXToneMapping,
  type BufferGeometry,
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  type Material,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  Object3D,
  PCFShadowMap,
  PerspectiveCamera,
  PlaneGeometry,
  Raycaster,
  Scene,
  ShadowMaterial,
  type SkinnedMesh,
  Vector2,
  Vector3,
  WebGLRenderer,
} from 'three'
import { boneGeometry, bonyBodies } from './bones.ts'
import { type Figure, loadFigure, segmentMatrix } from './figure.ts'
import { createMuscleMesh } from './muscles.ts'
import { nervePath } from './nerve.ts'
import type { Part } from './parts.ts'
import type { Prop } from './props.ts'
import { propMesh } from './props.ts'
import type { BodySnapshot } from './snapshot.ts'

export type Layer = 'skin' | 'muscles' | 'bones' | 'nerve'
export type CameraPreset = 'side' | 'front' | 'back' | 'pelvis'
export type Arrangement = 'overlay' | 'beside'

export interface BodyViewOptions {
  readonly figureUrl: string
  /** The engine's body at its zero pose: what skin and bones are fitted to. */
  readonly standing: BodySnapshot
  /** Height of the person over the 1.70 m reference. */
  readonly boneScale: number
  readonly theme: 'light' | 'dark'
}

export interface BodyView {
  /** Shows a pose, and where it differs a ghost of another, laid over it or beside it. */
  readonly show: (snapshot: BodySnapshot, ghost?: BodySnapshot, arrangement?: Arrangement) => void
  /** Marks the parts that a predicate chooses. */
  readonly choose: (isChosen: (part: Part) => boolean) => void
  /** The part under a place of the canvas (−1 … 1 from left and from below). */
  readonly pick: (x: number, y: number) => Part | undefined
  readonly setProps: (props: readonly Prop[]) => void
  readonly setLayers: (visible: ReadonlySet<Layer>) => void
  /** Looks from a preset at what is shown now; `turn` adds degrees around the vertical. */
  readonly look: (preset: CameraPreset, turn?: number) => void
  readonly resize: (width: number, height: number, pixelRatio: number) => void
  readonly render: () => void
  /** PNG of the present picture. */
  readonly still: () => Promise<Blob>
  readonly drawCalls: () => number
  readonly dispose: () => void
}

const palette = {
  light: { skin: '#cf9f7c', top: '#7fa39b', ghost: '#4fae9f', ground: 0.22 },
  dark: { skin: '#c79c7d', top: '#93a5a0', ghost: '#59cdbd', ground: 0.45 },
} as const

export async function createBodyView(
  canvas: HTMLCanvasElement,
  { figureUrl, standing, boneScale, theme }: BodyViewOptions,
): Promise<BodyView> {
  const colours = palette[theme]
  const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true })
  renderer.toneMapping = AgXToneMapping
  renderer.toneMappingExposure = 0.95
  renderer.shadowMap.enabled = true
  renderer.shadowMap.type = PCFShadowMap
  const scene = new Scene()
  scene.add(new HemisphereLight(0xfff6e8, theme === 'light' ? 0xd6c4ab : 0x46535a, 1.2))
  const key = new DirectionalLight(0xfff1de, 1.75)
  key.position.set(1.4, 3.2, 2.2)
  key.castShadow = true
  key.shadow.mapSize.set(1024, 1024)
  key.shadow.camera.left = key.shadow.camera.bottom = -1.6
  key.shadow.camera.right = key.shadow.camera.top = 1.6
  key.shadow.radius = 6
  scene.add(key, key.target)
  const fill = new DirectionalLight(0xdfeef0, 0.5)
  fill.position.set(-2, 1.2, -1.5)
  scene.add(fill)

  const floor = new Mesh(new PlaneGeometry(8, 8).rotateX(-Math.PI / 2), new ShadowMaterial({ opacity: colours.ground }))
  floor.receiveShadow = true
  scene.add(floor)
  const props = new Group()
  scene.add(props)

  const figure = await loadFigure(figureUrl, standing)
  dress(figure, colours)
  scene.add(figure.root)
  let ghost: Figure | undefined
  let gone = false
  let standingProps = '[]'
  const bones = drawBones(standing, boneScale)
  scene.add(bones.group)
  const muscles = createMuscleMesh(64)
  const nerve = createMuscleMesh(2)
  scene.add(muscles.mesh, nerve.mesh)
  const camera = new PerspectiveCamera(24, 1, 0.1, 20)
  let aspect = 1
  let framed: { preset: CameraPreset; turn: number } = { preset: 'side', turn: 0 }
  let centre = new Vector3()
  let extent = new Vector3(1, 1, 1)
  let shown = standing
  let isChosen: (part: Part) => boolean = () => false
  const chosenAmong = (names: Iterable<string>, kind: Part['kind']): ReadonlySet<string> =>
    new Set([...names].filter((name) => isChosen({ kind, name })))
  const drawSoftParts = (): void => {
    muscles.update(
      shown.muscles,
      chosenAmong(
        shown.muscles.map(({ name }) => name),
        'muscle',
      ),
    )
    const nerves = (['r', 'l'] as const).map((side) => nervePath(shown, side))
    nerve.update(
      nerves,
      chosenAmong(
        nerves.map(({ name }) => name),
        'nerve',
      ),
    )
  }
  const ray = new Raycaster()

  const frame = (): void => {
    const { preset, turn } = framed
    const close = preset === 'pelvis'
    const angle = ({ side: 0, pelvis: 0, front: 90, back: -90 }[preset] + turn) * (Math.PI / 180)
    const target = close ? new Vector3(...(Array.from(shown.segments['pelvis']!.position) as [number, number, number])) : centre
    const wide = close ? 0.42 : Math.abs(Math.cos(angle)) * extent.x + Math.abs(Math.sin(angle)) * extent.z
    const high = close ? 0.42 : extent.y
    const half = Math.tan((camera.fov * Math.PI) / 360)
    const distance = Math.max((high * 1.12) / (2 * half), (wide * 1.1) / (2 * half * aspect)) + (close ? 0.2 : extent.z / 2)
    camera.position.set(target.x + Math.sin(angle) * distance, target.y + distance * 0.1, target.z + Math.cos(angle) * distance)
    camera.lookAt(target)
    key.target.position.copy(centre)
    key.position.copy(centre).add(new Vector3(1.0, 2.6, 1.9))
  }

  return {
    show: (snapshot, other, arrangement = 'overlay') => {
      shown = snapshot
      figure.pose(snapshot)
      bones.pose(snapshot)
      drawSoftParts()
      const alone = bounds(snapshot, other)
      const placed = other && moved(other, arrangement === 'beside' ? alone.extent.x + 0.1 : 0)
      if (placed && !ghost) {
        void loadFigure(figureUrl, standing).then((loaded) => {
          if (gone) return
          ghost = loaded
          dressGhost(loaded, colours.ghost)
          scene.add(loaded.root)
          loaded.pose(placed)
          renderer.render(scene, camera)
        })
      } else if (ghost) {
        ghost.root.visible = placed !== undefined
        if (placed) ghost.pose(placed)
      }
      ;({ centre, extent } = bounds(snapshot, placed))
      frame()
    },
    choose: (predicate) => {
      isChosen = predicate
      drawSoftParts()
      bones.choose((name) => predicate({ kind: 'bone', name }))
    },
    pick: (x, y) => {
      ray.setFromCamera(new Vector2(x, y), camera)
      const targets = [muscles.mesh, nerve.mesh, ...bones.group.children].filter((one) => one.visible && one.parent!.visible)
      const hit = ray.intersectObjects(targets, false)[0]
      if (!hit) return undefined
      if (hit.object === muscles.mesh) return { kind: 'muscle', name: muscles.muscleOf(hit.faceIndex!)! }
      if (hit.object === nerve.mesh) return { kind: 'nerve', name: nerve.muscleOf(hit.faceIndex!)! }
      return { kind: 'bone', name: hit.object.name }
    },
    setProps: (list) => {
      const key = JSON.stringify(list)
      if (key === standingProps) return
      standingProps = key
      props.traverse(release)
      props.clear()
      for (const prop of list) props.add(propMesh(prop, theme))
    },
    setLayers: (visible) => {
      figure.root.visible = visible.has('skin')
      bones.group.visible = visible.has('bones')
      muscles.mesh.visible = visible.has('muscles')
      nerve.mesh.visible = visible.has('nerve')
    },
    look: (preset, turn = 0) => {
      framed = { preset, turn }
      frame()
    },
    resize: (width, height, pixelRatio) => {
      renderer.setPixelRatio(pixelRatio)
      renderer.setSize(width, height, false)
      aspect = width / height
      camera.aspect = aspect
      camera.updateProjectionMatrix()
      frame()
    },
    render: () => renderer.render(scene, camera),
    still: () =>
      new Promise((resolve, reject) => {
        renderer.render(scene, camera)
        canvas.toBlob(
          (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made. Try again, or take a screenshot.'))),
          'image/png',
        )
      }),
    drawCalls: () => renderer.info.render.calls,
    dispose: () => {
      gone = true
      scene.traverse(release)
      renderer.dispose()
      renderer.forceContextLoss()
    },
  }
}

function release(node: Object3D): void {
  const mesh = node as Mesh
  mesh.geometry?.dispose()
  for (const material of Array.isArray(mesh.material) ? mesh.material : mesh.material ? [mesh.material] : []) material.dispose()
}

/** Skin and clothes: seen through in the middle, solid towards the silhouette, drawn after what lies inside. */
function dress(figure: Figure, colours: { skin: string; top: string }): void {
  for (const mesh of [...figure.meshes]) {
    const name = (mesh.material as Material).name
    const seeThrough = name === 'skin' || name === 'top' || name === 'shorts'
    const material = new MeshStandardMaterial({
      color: new Color(
        name === 'skin' ? colours.skin : name === 'top' || name === 'shorts' ? colours.top : (mesh.material as MeshStandardMaterial).color,
      ),
      roughness: 0.75,
    })
    mesh.castShadow = true
    mesh.renderOrder = 2 // eyes and brows: after the skin's depth, so that the head hides what lies inside it
    if (seeThrough) {
      const prepass = mesh.clone() as SkinnedMesh
      prepass.material = new MeshBasicMaterial({ colorWrite: false })
      bindLike(prepass, mesh)
      prepass.renderOrder = 1
      prepass.castShadow = false
      mesh.parent!.add(prepass)
      material.transparent = true
      material.depthWrite = false
      fresnel(material, name === 'skin' ? 0.34 : 0.3, 0.95)
    }
    mesh.material = material
  }
}

function bindLike(copy: SkinnedMesh, mesh: SkinnedMesh): void {
  copy.bind(mesh.skeleton, mesh.bindMatrix)
  copy.bindMode = 'detached'
  copy.bindMatrixInverse.identity()
  copy.frustumCulled = false
  copy.matrixWorldAutoUpdate = false
  copy.matrixWorld.identity()
}

/** Only where it differs: pushed a little behind the person's own skin. */
function dressGhost(ghost: Figure, colour: string): void {
  for (const mesh of [...ghost.meshes]) {
    const name = (mesh.material as Material).name
    if (name !== 'skin' && name !== 'top' && name !== 'shorts') {
      mesh.visible = false
      continue
    }
    const prepass = mesh.clone() as SkinnedMesh
    prepass.material = new MeshBasicMaterial({ colorWrite: false, polygonOffset: true, polygonOffsetFactor: 6, polygonOffsetUnits: 600 })
    bindLike(prepass, mesh)
    prepass.renderOrder = 3
    mesh.parent!.add(prepass)
    const material = new MeshStandardMaterial({
      color: colour,
      roughness: 0.8,
      transparent: true,
      depthWrite: false,
      polygonOffset: true,
      polygonOffsetFactor: 6,
      polygonOffsetUnits: 600,
    })
    fresnel(material, 0.35, 0.75)
    mesh.material = material
    mesh.renderOrder = 4
    mesh.castShadow = false
  }
}

/** Opacity from `facing` where the surface looks at the camera to `edge` at the silhouette. */
function fresnel(material: MeshStandardMaterial, facing: number, edge: number): void {
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <opaque_fragment>',
      `float rim = pow(1.0 - abs(dot(normalize(normal), normalize(vViewPosition))), 2.2);
      diffuseColor.a *= mix(${facing.toFixed(3)}, ${edge.toFixed(3)}, rim);
      #include <opaque_fragment>`,
    )
  }
  material.customProgramCacheKey = () => `fresnel ${facing} ${edge}`
}

function drawBones(standing: BodySnapshot, scale: number) {
  const group = new Group()
  const material = new MeshStandardMaterial({ vertexColors: true, roughness: 0.6, emissive: '#6d6558', emissiveIntensity: 0.55 })
  const marked = new MeshStandardMaterial({ color: '#1f8f80', roughness: 0.6, emissive: '#124f48' })
  const meshes = bonyBodies
    .filter((body) => standing.segments[body] !== undefined)
    .map((body) => {
      const mesh = new Mesh<BufferGeometry, MeshStandardMaterial>(boneGeometry(body, scale), material)
      mesh.name = body
      mesh.matrixAutoUpdate = false
      mesh.frustumCulled = false
      group.add(mesh)
      return [body, mesh] as const
    })
  const place = new Matrix4()
  return {
    group,
    choose: (isMarked: (body: string) => boolean) => {
      for (const [body, mesh] of meshes) mesh.material = isMarked(body) ? marked : material
    },
    pose: (snapshot: BodySnapshot) => {
      for (const [body, mesh] of meshes) {
        mesh.matrix.copy(segmentMatrix(snapshot.segments[body]!, place))
        mesh.matrixWorldNeedsUpdate = true
      }
    },
  }
}

/** A snapshot moved along x, m. */
function moved(snapshot: BodySnapshot, by: number): BodySnapshot {
  if (by === 0) return snapshot
  const segments = Object.fromEntries(
    Object.entries(snapshot.segments).map(([name, { position: p, rotation }]) => [
      name,
      { position: [p[0]! + by, p[1]!, p[2]!], rotation },
    ]),
  )
  return { segments, muscles: snapshot.muscles }
}

/** Box around the joints of one or two poses, with room for flesh. */
function bounds(...snapshots: readonly (BodySnapshot | undefined)[]): { centre: Vector3; extent: Vector3 } {
  const low = new Vector3(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
  const high = low.clone().negate()
  const probe = new Object3D()
  const place = new Matrix4()
  const tips: readonly (readonly [string, readonly [number, number, number]])[] = [
    ['head', [0.02, 0.26, 0]],
    ['head', [-0.08, 0.1, 0]],
    ['toes_r', [0.08, 0, 0]],
    ['toes_l', [0.08, 0, 0]],
    ['calcn_r', [-0.03, 0, 0]],
    ['calcn_l', [-0.03, 0, 0]],
    ['arm_r', [0, -0.7, 0]],
    ['arm_l', [0, -0.7, 0]],
    ['pelvis', [-0.18, -0.1, 0]],
    ['thorax', [-0.12, 0.15, 0]],
    ['thorax', [0.14, 0.15, 0]],
  ]
  for (const snapshot of snapshots) {
    if (!snapshot) continue
    for (const [body, tip] of tips) {
      const segment = snapshot.segments[body]
      if (!segment) continue
      probe.position.set(...tip).applyMatrix4(segmentMatrix(segment, place))
      low.min(probe.position)
      high.max(probe.position)
    }
  }
  return { centre: low.clone().add(high).multiplyScalar(0.5), extent: high.sub(low) }
}
