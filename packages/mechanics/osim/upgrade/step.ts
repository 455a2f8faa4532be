/** One change between document versions. Structure decides whether it acts: applied to an upgraded document it changes nothing. */
import type { XmlElement } from '../xml.ts'

export interface UpgradeContext {
  readonly file: string
  /** Version the document states. */
  readonly version: number
  /**
   * `full`: joint offsets keep every digit of the document. `six-digits`: as OpenSim 4 reads documents older than 30505,
   * which reprints them with six significant digits.
   */
  readonly jointOffsets: 'full' | 'six-digits'
  readonly warn: (code: string, where: string, message: string) => void
}

export interface UpgradeStep {
  readonly name: string
  /** Documents below this version are written the old way (several distributed files mix forms all the same). */
  readonly before: number
  readonly apply: (model: XmlElement, context: UpgradeContext) => void
}
