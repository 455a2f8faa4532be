/** Marker and coordinate tasks of an IKTaskSet. */
import type { Model } from '@sitbone/mechanics/model/model'
import { columnIndex, inRadians, type MotionTable } from '@sitbone/mechanics/motion/motionTable'
import { naturalSpline, splineValue } from '@sitbone/mechanics/motion/naturalSpline'
import { nameOf } from '@sitbone/mechanics/osim/element'
import type { XmlElement } from '@sitbone/mechanics/osim/xml'
import { isRotational } from '@sitbone/mechanics/solve/coordinateMotion'
import type { CoordinateTask, MarkerTask } from '@sitbone/mechanics/solve/inverseKinematics'
import { InputError } from '../../command.ts'
import { flagOf, numberOf, type Setup, textOf } from './setupFile.ts'

export interface Tasks {
  readonly markers: MarkerTask[]
  readonly coordinates: CoordinateTask[]
}

/**
 * @param coordinateFile - values of tasks with `value_type` from_file
 * @param times - of the frames; values of the file are taken at these
 */
export async function readTasks(
  setup: Setup,
  members: readonly XmlElement[],
  model: Model,
  coordinateFile: MotionTable | undefined,
  times: Float64Array,
): Promise<Tasks> {
  const markers: MarkerTask[] = []
  const coordinates: CoordinateTask[] = []
  for (const member of members) {
    if (!(await flagOf(setup, 'apply', true, member))) continue
    const name = nameOf(member)
    const weight = await numberOf(setup, 'weight', 1, member)
    if (member.name === 'IKMarkerTask') markers.push({ name, weight })
    else if (member.name === 'IKCoordinateTask') coordinates.push({ name, weight, value: await wantedValue(member, name) })
    else throw new InputError(`${setup.file}: a task set holds ${member.name}; only IKMarkerTask and IKCoordinateTask are known.`)
  }
  return { markers, coordinates }

  async function wantedValue(task: XmlElement, name: string): Promise<number | Float64Array> {
    const coordinate = model.names.coordinates.indexOf(name)
    if (coordinate < 0) {
      throw new InputError(
        `${setup.file}: a task names coordinate "${name}", which the model does not have. It has ${model.names.coordinates.join(', ')}.`,
      )
    }
    const type = textOf(task, 'value_type') ?? 'default_value'
    if (type === 'default_value') return model.coordinates.defaultValue[coordinate]!
    if (type === 'manual_value') return numberOf(setup, 'value', 0, task)
    if (type !== 'from_file') {
      throw new InputError(`${setup.file}: the task of "${name}" has value_type "${type}". Write default_value, manual_value or from_file.`)
    }
    const column = coordinateFile === undefined ? -1 : columnIndex(coordinateFile, name)
    if (coordinateFile === undefined || column < 0) {
      throw new InputError(
        `${setup.file}: the task of "${name}" takes its value from the coordinate file, which ${coordinateFile === undefined ? 'is not given' : 'does not hold it'}. Set coordinate_file.`,
      )
    }
    const radians = inRadians(coordinateFile, (label) => label === coordinateFile.labels[column] && isRotational(model, coordinate))
    const spline = naturalSpline(5, radians.time, radians.columns[column]!)
    return times.map((time) => splineValue(spline, time))
  }
}
