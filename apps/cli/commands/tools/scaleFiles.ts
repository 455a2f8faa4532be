/** Files of the scale tool besides models: applied factors, marker set, static pose. */

import type { Model } from '@sitbone/mechanics/model/model'
import { writeStorage } from '@sitbone/mechanics/motion/storageFile'
import type { OsimDocument } from '@sitbone/mechanics/osim/document'

/** Factors of every frame, offset frames included (they are not scaled by factors of their own). */
export function scaleSetFile(document: OsimDocument, factors: ReadonlyMap<string, readonly number[]>): string {
  const frames = [
    'ground',
    ...document.bodies.map((body) => body.name),
    ...document.joints.flatMap((joint) => joint.frames.map((frame) => frame.name)),
  ]
  const scale = (name: string) =>
    `\t\t\t<Scale>\n\t\t\t\t<scales> ${(factors.get(name) ?? [1, 1, 1]).join(' ')}</scales>\n\t\t\t\t<segment>${name}</segment>\n\t\t\t\t<apply>true</apply>\n\t\t\t</Scale>`
  return `<?xml version="1.0" encoding="UTF-8" ?>
<OpenSimDocument Version="40600">
\t<ScaleSet name="ScaleSet">
\t\t<objects>
${frames.map(scale).join('\n')}
\t\t</objects>
\t\t<groups />
\t</ScaleSet>
</OpenSimDocument>
`
}

export function markerSetFile(document: OsimDocument): string {
  const marker = ({ name, frame, location, fixed }: OsimDocument['markers'][number]) =>
    `\t\t\t<Marker name="${name}">\n\t\t\t\t<socket_parent_frame>${frame}</socket_parent_frame>\n\t\t\t\t<location>${location.join(' ')}</location>\n\t\t\t\t<fixed>${fixed}</fixed>\n\t\t\t</Marker>`
  return `<?xml version="1.0" encoding="UTF-8" ?>
<OpenSimDocument Version="40600">
\t<MarkerSet name="markerset">
\t\t<objects>
${document.markers.map(marker).join('\n')}
\t\t</objects>
\t\t<groups />
\t</MarkerSet>
</OpenSimDocument>
`
}

/** The static pose as a states file of one row: coordinates with speed 0, muscles at their defaults. */
export function staticPoseFile(document: OsimDocument, model: Model, q: Float64Array, time: number): string {
  const labels: string[] = []
  const values: number[] = []
  for (const [c, name] of model.names.coordinates.entries()) {
    const joint = document.joints.find((element) => element.coordinates.some((coordinate) => coordinate.name === name))
    labels.push(`/jointset/${joint?.name}/${name}/value`, `/jointset/${joint?.name}/${name}/speed`)
    values.push(q[c]!, 0)
  }
  model.names.muscles.forEach((name, m) => {
    if (model.muscles.ignoreActivationDynamics[m] === 0) {
      labels.push(`/forceset/${name}/activation`)
      values.push(model.muscles.defaultActivation[m]!)
    }
    const fibre = model.muscles.defaultFibreLength[m]!
    if (model.muscles.ignoreTendonCompliance[m] === 0 && !Number.isNaN(fibre)) {
      labels.push(`/forceset/${name}/fiber_length`)
      values.push(fibre)
    }
  })
  return writeStorage({
    name: 'static pose',
    time: Float64Array.of(time),
    labels,
    columns: values.map((value) => Float64Array.of(value)),
    angles: 'radians',
  })
}
