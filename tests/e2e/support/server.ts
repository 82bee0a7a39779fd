import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { inject } from 'vitest'
import { answer } from './answer'

export type ServerOptions = {
  /** Defaults to the build under test. */
  folder?: string
  /** The path the app is hosted under. */
  base?: `/${string}`
}

/** A plain static host with the headers of production, and with the accidents of one. */
export type AppServer = {
  readonly origin: string
  readonly url: string
  /** Paths asked for since the start, in order. */
  readonly requests: string[]
  /** Serves another folder from now on: a new edition is deployed. */
  deploy(folder: string): void
  /** Spoils every file whose path matches, until `heal`. */
  corrupt(path: RegExp): void
  heal(): void
  goDown(): Promise<void>
  comeBack(): Promise<void>
  close(): Promise<void>
}

export async function startServer(options: ServerOptions = {}): Promise<AppServer> {
  const { folder = inject('dist'), base = '/' } = options
  const site = { folder, base, corrupted: undefined as RegExp | undefined }
  const requests: string[] = []
  const host = new Host((request, response) => {
    requests.push(request.url ?? '')
    answer(site, request, response)
  })
  await host.listen()
  const origin = `http://127.0.0.1:${host.port}`
  return {
    origin,
    url: origin + base,
    requests,
    deploy: next => void (site.folder = next),
    corrupt: path => void (site.corrupted = path),
    heal: () => void (site.corrupted = undefined),
    goDown: () => host.stop(),
    comeBack: () => host.listen(),
    close: () => host.stop()
  }
}

class Host {
  port = 0
  private readonly sockets = new Set<Socket>()
  private readonly server

  constructor(handle: (request: IncomingMessage, response: ServerResponse) => void) {
    this.server = createServer(handle)
    this.server.on('connection', socket => {
      this.sockets.add(socket)
      socket.on('close', () => this.sockets.delete(socket))
    })
  }

  async listen(): Promise<void> {
    if (this.server.listening) return
    await new Promise<void>(done => this.server.listen(this.port, '127.0.0.1', done))
    this.port = (this.server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return
    const closed = new Promise(done => this.server.close(done))
    for (const socket of this.sockets) socket.destroy()
    await closed
  }
}
