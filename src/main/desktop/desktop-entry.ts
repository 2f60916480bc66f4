/** Characters that need no quotes in a command of a desktop entry. */
const PLAIN = /^[\w@%+=:,./-]+$/

/**
 * A command as a desktop entry's `Exec` takes it. In: a program and its arguments, and after them field codes such as
 * `%u`, which must stand unquoted. Quoted only where need be, since the `xdg-open` of xdg-utils 1.1 knows no quotes.
 * By the Desktop Entry Specification 1.5, "The Exec key": inside double quotes a backslash stands before `"`, backtick,
 * dollar and backslash, and every backslash is doubled once more because the value is a string.
 */
export function execLine(command: string[], codes: string[] = []): string {
  return [...command.map(execArgument), ...codes].join(' ')
}

function execArgument(argument: string): string {
  const escaped = argument.replaceAll('%', '%%')
  if (PLAIN.test(escaped)) return escaped
  const quoted = `"${escaped.replace(/["`$\\]/g, '\\$&')}"`
  return quoted.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r')
}
