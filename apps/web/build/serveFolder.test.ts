import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from './serveFolder.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitbone-served-'))
let server: Server
let address: string
beforeAll(async () => {
  mkdirSync(join(folder, 'dist/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'not for you')
  writeFileSync(join(folder, 'dist/index.html'), 'home page')
  writeFileSync(join(folder, 'dist/app.html'), 'empty page')
  writeFileSync(join(folder, 'dist/assets/a-1234.js'), 'export const a = 1\n'.repeat(50))
  ;({ address, server } = await startServer(join(folder, 'dist'), { only: 0 }))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

/** A request as it is written: `fetch` would tidy the path. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ response: IncomingMessage; body: Buffer }>((resolve, reject) => {
    get({ host: 'localhost', port: new URL(address).port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ response, body: Buffer.concat(chunks) }))
    }).on('error', reject)
  })

describe('an address', () => {
  test.each([
    ['/', 200, 'home page'],
    ['/answer', 200, 'empty page'],
    ['/claims/C13', 200, 'empty page'],
    ['/assets/gone.js', 404, 'Not found'],
    ['/../secret.txt', 404, 'Not found'],
    ['/%2e%2e/secret.txt', 404, 'Not found'],
    ['/..%2fsecret.txt', 404, 'Not found'],
  ])('%s gives %i', async (path, status, text) => {
    const { response, body } = await ask(path)
    expect(response.statusCode).toBe(status)
    expect(body.toString()).toBe(text)
  })
  test('that cannot be decoded is refused, and the server lives on', async () => {
    expect((await ask('/%E0%A4%A')).response.statusCode).toBe(400)
    expect((await ask('/')).response.statusCode).toBe(200)
  })
})

test('every response carries the policy, a missing file too', async () => {
  for (const path of ['/', '/answer', '/assets/gone.js']) {
    const policy = (await ask(path)).response.headers['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-inline')
  }
})

test('a hashed file is compressed when that is wanted, and kept for ever', async () => {
  const { response, body } = await ask('/assets/a-1234.js', { 'accept-encoding': 'gzip, br' })
  expect(response.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(body).toString()).toContain('export const a = 1')
  expect(response.headers['cache-control']).toContain('immutable')
  expect((await ask('/')).response.headers['cache-control']).toBe('no-cache')
})

describe('a taken port', () => {
  test('is said in words where it was asked for', async () => {
    await expect(startServer(folder, { only: Number(new URL(address).port) })).rejects.toThrow(/is taken.*PORT/)
  })
  test('leads to the next one where it was not', async () => {
    const other = await startServer(join(folder, 'dist'), { from: Number(new URL(address).port) })
    expect(other.address).not.toBe(address)
    other.server.close()
  })
  test('that is no port is refused', async () => {
    await expect(startServer(folder, { only: Number('eighty') })).rejects.toThrow(/PORT must be a number/)
  })
})
