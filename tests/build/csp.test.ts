import { expect, test } from 'vitest'
import { headerPolicy, policyOf } from '../../build/csp'
import { withPolicy } from '../../build/csp-plugin'

const PAGE =
  '<head><meta charset="utf-8"><style>p{top:0}</style></head><script>go()</script>'

test('the policy stands after the charset and ahead of what it governs', () => {
  expect(withPolicy(PAGE)).toMatch(
    /^<head><meta charset="utf-8"><meta http-equiv="Content/
  )
})

test('the policy allows the inline styles and scripts of the page by hash, and no others', () => {
  const policy = policyOf(withPolicy(PAGE)) ?? ''
  expect(policy.match(/'sha256-[^']+'/g)).toHaveLength(2)
  expect(policy).not.toContain('unsafe')
})

test('the header refuses framing as well', () => {
  expect(headerPolicy(policyOf(withPolicy(PAGE)))).toMatch(/; frame-ancestors 'none'$/)
})
