import { writeSync } from 'node:fs'
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'

/**
 * Ends the run with `N passed, N failed`. A test that did not run, a file that did not load
 * and an error outside any test all count as failed, and so does a run that ran nothing.
 */
export default class ClosingLine implements Reporter {
  private passed = 0
  private failed = 0

  onInit(): void {
    process.once('exit', code => this.close(code))
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[]
  ): void {
    const tests = modules.flatMap(module => [...module.children.allTests()])
    this.passed = tests.filter(hasPassed).length
    this.failed =
      tests.length - this.passed + brokenOutsideTests(modules) + unhandledErrors.length
    if (this.failed > 0) process.exitCode = 1
  }

  private close(code: number): void {
    if (this.failed === 0 && (code !== 0 || this.passed === 0)) this.failed = 1
    if (this.failed > 0) process.exitCode = code || 1
    writeSync(1, `\n${this.passed} passed, ${this.failed} failed\n`)
  }
}

function hasPassed(test: TestCase): boolean {
  return test.result().state === 'passed'
}

function brokenOutsideTests(modules: readonly TestModule[]): number {
  return modules
    .flatMap(module => [module, ...module.children.allSuites()])
    .reduce((count, part) => count + part.errors().length, 0)
}
