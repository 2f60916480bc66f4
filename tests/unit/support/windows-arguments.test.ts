import { expect, test } from 'vitest'
import { splitCommandLine, splitParameters } from '../../support/softphones/windows-arguments.mjs'

// From Microsoft's own table, "Parsing C++ command-line arguments".
test.each([
  ['"a b c" d e', ['a b c', 'd', 'e']],
  ['"ab\\"c" "\\\\" d', ['ab"c', '\\', 'd']],
  ['a\\\\\\b d"e f"g h', ['a\\\\\\b', 'de fg', 'h']],
  ['a\\\\\\"b c d', ['a\\"b', 'c', 'd']],
  ['a\\\\\\\\"b c" d e', ['a\\\\b c', 'd', 'e']],
  ['  ', []],
  ['"" x ', ['', 'x']],
])('%s', (parameters, words) => {
  expect(splitParameters(parameters)).toEqual(words)
})

test.each([
  [
    '"C:\\My Apps\\callside.exe" lookup --from microsip --',
    ['C:\\My Apps\\callside.exe', 'lookup', '--from', 'microsip', '--'],
  ],
  ['C:\\callside.exe "a b"', ['C:\\callside.exe', 'a b']],
  ['C:\\My Apps\\callside.exe', ['C:\\My', 'Apps\\callside.exe']],
])('a program first: %s', (line, words) => {
  expect(splitCommandLine(line)).toEqual(words)
})
