import { compile } from '../model/compile.ts'
import type { Model } from '../model/model.ts'
import { type ReadOptions, readDocument } from './readDocument.ts'

/** OpenSim model file → compiled model, in one call. Keep the document (`readDocument`, `compile`) when it is to be changed or written. */
export function loadModel(source: Uint8Array | string, options: ReadOptions = {}): Model {
  return compile(readDocument(source, options), options.file)
}
