import { compile, type CompiledFlow } from '../../../src/flow/compile'
import { loadFlow, readScenes } from '../../../src/flow/load'
import type { Scene } from '../../../src/flow/scenes/scene-schema'

export function compiledFlow(id = 'base'): CompiledFlow {
  const loaded = loadFlow(id)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings, null, 1))
  return compile(loaded.flow, loaded.hash)
}

export function baseScenes(): Scene[] {
  const { scenes, findings } = readScenes('base')
  if (findings.length > 0) throw new Error(JSON.stringify(findings, null, 1))
  return scenes.map(({ scene }) => scene)
}
