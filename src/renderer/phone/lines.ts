import type { Filling, Line } from './guide'

/** The bridge page's address until the agent gives their organisation's own. */
export const EXAMPLE_PAGE = 'https://desk.example.com/callside-bridge.html'

/** MicroSIP reads no more of a command, in characters. */
const MICROSIP_LONGEST = 255

/** The command as a shell or a program's settings take it, quoted where a word needs it. */
export function commandLine({ command, system }: Pick<Filling, 'command' | 'system'>): string {
  return command.map(system === 'windows' ? quotedForWindows : quotedForShell).join(' ')
}

function quotedForWindows(word: string): string {
  return /[\s&()^;,]/.test(word) ? `"${word}"` : word
}

/** Nothing between single quotes means anything to a shell. */
function quotedForShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

/** Only the first word keeps its quotes: MicroSIP joins the others again without any. */
function microSipCommand({ command: [path = '', ...rest] }: Filling): string {
  return [`"${path}"`, ...rest, 'lookup --from microsip'].join(' ')
}

/** MicroSIP's settings for one event of a call; it appends the number itself. */
export function microSipLine(label: Line['label'], key: string, options = ''): Line {
  const value = (filling: Filling) => `${microSipCommand(filling)}${options} --`
  return {
    label,
    text: (filling) => `${key}=${value(filling)}`,
    problem: (filling) => {
      if (filling.command.slice(1).some((word) => /\s/.test(word))) return 'phone.problem.microsip-spaces'
      return value(filling).length > MICROSIP_LONGEST ? 'phone.problem.microsip-long' : null
    },
  }
}

/** The bridge page with the number after `#`, where no server sees it, and once more as a query for hooks that drop that. */
export function pageLines(parameters: string): [Line, Line] {
  return [
    { label: 'phone.line.fragment', text: ({ page }) => `${page}#${parameters}` },
    { label: 'phone.line.query', text: ({ page }) => `${page}?${parameters}` },
  ]
}

/** One report of a call to the HTTP hook, from a shell. */
export function curlLine({ hookPort, system }: Filling): string {
  const call = JSON.stringify({ number: '+12025550123', callId: '7', phase: 'ringing', did: '+12025550100' })
  const [curl, body, next] =
    system === 'windows' ? ['curl.exe', `"${call.replaceAll('"', '\\"')}"`, ' ^\n  '] : ['curl', `'${call}'`, ' \\\n  ']
  return [
    `${curl} --max-time 2 http://127.0.0.1:${hookPort}/calls`,
    '-H "Authorization: Bearer TOKEN"',
    '-H "Content-Type: application/json"',
    `-d ${body}`,
  ].join(next)
}

/** What baresip's `config` needs: the control port on this computer alone, its menu and accounts. */
export function baresipLines({ baresipPort }: Filling): string {
  return [
    'module_app account.so',
    'module_app ctrl_tcp.so',
    'module_app menu.so',
    `ctrl_tcp_listen 127.0.0.1:${baresipPort}`,
  ].join('\n')
}

/** Amazon Connect Streams: a page of the organisation's own opens the bridge page when a call comes in. */
export function connectScript({ page }: Filling): string {
  return `connect.contact((contact) => {
  contact.onConnecting(() => {
    if (!contact.isInbound()) return
    const call = new URLSearchParams({
      phone: contact.getInitialConnection().getEndpoint().phoneNumber,
      callId: contact.getContactId(),
      queue: contact.getQueue().name,
      source: 'amazon-connect',
    })
    window.open(\`${page}#\${call}\`, 'callside')
  })
})`
}

/** A Flex plugin's part: the bridge page opens when a task is offered. */
export function flexScript({ page }: Filling): string {
  return `manager.workerClient.on('reservationCreated', ({ task }) => {
  if (!task.attributes.from) return
  const call = new URLSearchParams({
    phone: task.attributes.from,
    callId: task.sid,
    source: 'flex',
  })
  window.open(\`${page}#\${call}\`, 'callside')
})`
}

/** Asterisk's dialplan: digits and a plus are all that gets through to the shell. */
export function asteriskLine({ hookPort }: Filling): string {
  const call = `{"number":"\${FILTER(0-9+,\${CALLERID(num)})}","callId":"\${UNIQUEID}","did":"\${FILTER(0-9+,\${EXTEN})}"}`
  const headers = '-H "Authorization: Bearer TOKEN" -H "Content-Type: application/json"'
  return `same => n,System(curl -s --max-time 2 ${headers} -d '${call}' http://127.0.0.1:${hookPort}/calls)`
}
