import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder'
import { sharedBrowser } from './support/browser'
import { startServer, type AppServer } from './support/server'
import { watch, type Problems } from './support/watch'

test.for([
  ['a style attribute', '<p style="color: red">x</p>', /style-src/],
  ['an inline script', '<script>document.title = "x"</script>', /script-src/],
  ['an uncaught error', '<script src="throws.js"></script>', /uncaught: Error: planted/],
  ['an error on the console', '<script src="logs.js"></script>', /console: planted/],
  [
    'a request off the origin',
    '<img src="http://elsewhere.test/a.png" alt="">',
    /off the origin/
  ]
] as const)('the guard of every browser test sees %s', async ([, body, pattern]) => {
  const { problems } = await visit(body)
  expect(problems.unexpected().join('\n')).toMatch(pattern)
})

test('the guard is silent on a clean page and on what a test expects', async () => {
  expect((await visit('<p>x</p>')).problems.unexpected()).toEqual([])
  const { problems } = await visit('<script src="logs.js"></script>')
  problems.expected.push(/planted/)
  expect(problems.unexpected()).toEqual([])
})

test('the test server goes down, comes back and serves a spoilt file', async () => {
  const server = await site('<p>x</p>', '/sub/path/')
  expect(await status(server, '')).toBe(200)
  expect(await fetch(`${server.origin}/`).then(reply => reply.status)).toBe(404)
  await server.goDown()
  await expect(status(server, '')).rejects.toThrow()
  await server.comeBack()
  server.corrupt(/logs/)
  expect(await fetch(`${server.url}logs.js`).then(reply => reply.text())).toContain(
    'spoilt'
  )
  server.heal()
  expect(await fetch(`${server.url}logs.js`).then(reply => reply.text())).toContain(
    'planted'
  )
})

function status(server: AppServer, path: string): Promise<number> {
  return fetch(server.url + path).then(reply => reply.status)
}

async function visit(body: string): Promise<{ problems: Problems }> {
  const server = await site(body)
  const context = await (await sharedBrowser()).newContext()
  onTestFinished(() => context.close())
  const problems = await watch(context, server.origin)
  const page = await context.newPage()
  await page.goto(server.url, { waitUntil: 'load' })
  await page.evaluate(() => 0)
  return { problems }
}

async function site(body: string, base: `/${string}` = '/'): Promise<AppServer> {
  const folder = temporaryFolder()
  const page = `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,">${body}</html>`
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, 'throws.js'), 'throw new Error("planted")')
  await writeFile(join(folder, 'logs.js'), 'console.error("planted")')
  const server = await startServer({ folder, base })
  onTestFinished(() => server.close())
  return server
}
