/** Gives Node the WebCodecs classes that mediabunny looks for. Import before opening a video. */
import '@napi-rs/webcodecs/polyfill'

/** The native decoder works on threads that do not keep Node running: without this, Node ends in the middle of a frame. */
export async function whileDecoding<T>(work: () => Promise<T>): Promise<T> {
  const awake = setInterval(() => {}, 60_000)
  try {
    return await work()
  } finally {
    clearInterval(awake)
  }
}
