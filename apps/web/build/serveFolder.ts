/**
 * A small static server for the built app: right types, security headers, compression (made once, kept in memory), the app's
 * empty page for every address without a file. Listens on this machine only.
 */
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { securityHeaders } from './policy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.glb': 'model/gltf-binary',
  '.tflite': 'application/octet-stream',
}
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.wasm', '.webmanifest', '.glb'])

/** `only`: this port or none. `from`: the first free port from here. */
export type Port = { readonly only: number } | { readonly from: number }

/** @returns the address, such as `http://localhost:4173`. @throws {Error} no port, in words */
export async function serveFolder(folder: string, port: Port): Promise<string> {
  const { address } = await startServer(folder, port)
  return address
}

export async function startServer(folder: string, port: Port): Promise<{ readonly address: string; readonly server: Server }> {
  const answer = responder(folder)
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response
        .writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8', ...securityHeaders })
        .end('The server could not read this file.')
      console.error(error)
    })
  })
  const first = 'only' in port ? port.only : port.from
  if (!Number.isInteger(first) || first < 0 || first > 65535) throw new Error(`PORT must be a number from 0 to 65535; it is "${first}".`)
  const last = 'only' in port || first === 0 ? first : Math.min(65535, first + 50)
  for (let candidate = first; candidate <= last; candidate++) {
    if (await listens(server, candidate)) {
      const bound = server.address()
      return { address: `http://localhost:${typeof bound === 'object' && bound ? bound.port : candidate}`, server }
    }
  }
  throw new Error(
    'only' in port
      ? `Port ${first} is taken. Stop the program that uses it, or choose another with PORT.`
      : `No free port from ${first} to ${last}. Choose one with PORT.`,
  )
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.once('error', failed)
    server.listen(port, 'localhost', () => {
      server.removeListener('error', failed)
      resolve(true)
    })
  })
}

function responder(folder: string) {
  const packed = new Map<string, { readonly at: number; readonly body: Buffer }>()
  const root = normalize(folder + sep)

  /** The file of an address; the app's page where there is none (but a missing asset stays missing). */
  async function fileOf(address: string): Promise<string | undefined> {
    const path = normalize(join(root, address === '/' ? 'index.html' : address))
    if (!path.startsWith(root)) return undefined
    const found = await stat(path).catch(() => undefined)
    if (found?.isFile()) return path
    return extname(path) === '' ? join(root, 'app.html') : undefined
  }

  async function compressed(path: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
    const { mtimeMs } = await stat(path)
    const key = `${encoding} ${path}`
    const known = packed.get(key)
    if (known?.at === mtimeMs) return known.body
    const raw = await readFile(path)
    const body =
      encoding === 'br'
        ? await promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: raw.length > 400_000 ? 6 : 10 } })
        : await promisify(gzip)(raw, { level: 9 })
    packed.set(key, { at: mtimeMs, body })
    return body
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD', ...securityHeaders }).end()
      return
    }
    let address: string
    try {
      address = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    } catch {
      response.writeHead(400, securityHeaders).end()
      return
    }
    const path = await fileOf(address)
    if (path === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', ...securityHeaders }).end('Not found')
      return
    }
    const kind = extname(path)
    const accepts = request.headers['accept-encoding'] ?? ''
    const encoding = !compressible.has(kind) ? undefined : /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : undefined
    const body = encoding ? await compressed(path, encoding) : await readFile(path)
    response.writeHead(200, {
      ...securityHeaders,
      'Content-Type': types[kind] ?? 'application/octet-stream',
      'Content-Length': body.length,
      // Hashed names never change; everything else is asked for again.
      'Cache-Control': address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(encoding ? { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}
