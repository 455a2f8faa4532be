/** `sitbone measure tilt|photo|video`. */
import type { RegisterCommand } from '../../command.ts'
import { registerPhoto } from './photo.ts'
import { registerTilt } from './tilt.ts'
import { registerVideo } from './video.ts'

export const registerMeasure: RegisterCommand = (program, io) => {
  const measure = program.command('measure').description('angles with their error, from a phone log, a photo or a video')
  registerTilt(measure, io)
  registerPhoto(measure, io)
  registerVideo(measure, io)
}
