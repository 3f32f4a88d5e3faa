import { describe, expect, test } from 'vitest'
import { allowHosts, parseHost } from '../../../src/ingest/web/allowed-hosts.ts'
import { isPublicAddress } from '../../../src/ingest/web/public-address.ts'

describe('an address', () => {
  test.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1', '2130706433', '0x7f.1', '017700000001'],
    ...['::1', '::', 'fe80::1%eth0', 'fc00::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe'],
    ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', '[::1]', 'localhost', ''],
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.each(['8.8.8.8', '93.184.215.14', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('hosts that are allowed', () => {
  test('are allowed by the usual ports, or by theirs alone, in any spelling and no name below', () => {
    const allowed = allowHosts(['Intranet.example', '0x7f.1:8080', '[::1]:80'])
    expect(allowed.allows('intranet.example', 443)).toBe(true)
    expect(allowed.allows('intranet.example', 8080)).toBe(false)
    expect(allowed.allows('news.intranet.example', 443)).toBe(false)
    expect(allowed.allows('127.0.0.1', 8080)).toBe(true)
    expect(allowed.allows('127.0.0.1', 80)).toBe(false)
    expect(allowed.allows('[::1]', 80)).toBe(true)
    expect(allowed.allows('[::1]', 443)).toBe(false)
    expect(allowHosts([]).allows('127.0.0.1', 80)).toBe(false)
  })

  test.each(['http://a.example', 'a.example/x', 'u@a.example', 'a b', ''])('“%s” is no host', (name) => {
    expect(() => parseHost(name)).toThrow(TypeError)
  })
})
