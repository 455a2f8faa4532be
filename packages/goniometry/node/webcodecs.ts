/** Gives Node the WebCodecs classes that mediabunny looks for. Import for its effect, before opening a video. */
import '@napi-rs/webcodecs/polyfill'
