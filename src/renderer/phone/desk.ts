import type { Guide, Source } from './guide'
import { asteriskLine, baresipLines, commandLine, curlLine, microSipLine, pageLines } from './lines'

const source = (title: string, address: string | null = null): Source => ({ title, address })

/** Phone systems and softphones on the agent's computer, and everything that has no guide of its own. */
export const deskGuides: readonly Guide[] = [
  {
    id: '3cx',
    name: '3CX',
    way: 'page',
    status: { kind: 'not-confirmed', what: 'phone.3cx.open' },
    sources: [source('Four public projects that pop their own page from 3CX')],
    steps: ['phone.3cx.1', 'phone.3cx.2', 'phone.3cx.3', 'phone.3cx.4'],
    lines: [
      ...pageLines('source=3cx&phone=%CallerNumber%'),
      { label: 'phone.line.3cx-old', text: () => 'lookup --from 3cx -- %CallerNumber%' },
    ],
    warnings: ['phone.3cx.server', 'phone.warn.query'],
  },
  {
    id: 'zoiper',
    name: 'Zoiper 5',
    way: 'command',
    status: { kind: 'not-confirmed', what: 'phone.zoiper.open' },
    sources: [
      source('Zoiper 5 configuration data, open_url_on_event', 'https://github.com/ZoiPer/public-docs'),
      source(
        'Auerswald COMfortel SoftPhone, Edit Open URL Rule (the same dialog)',
        'https://docs.auerswald.de/COMfortel_SoftPhone/Manual/Help_V02_en/Help/funktionen_automatisierung_ereignisregeln_bearbeiten_web_reference.html',
      ),
    ],
    steps: ['phone.zoiper.1', 'phone.zoiper.2', 'phone.zoiper.3'],
    lines: [
      { label: 'phone.line.program', text: (filling) => `${commandLine(filling)} lookup --from zoiper -- ` },
      {
        label: 'phone.line.zoiper-provisioning',
        text: () => 'type=call\ncall_state=ringing\ncall_dir=in\nmethod=program',
      },
    ],
    warnings: ['phone.warn.shell', 'phone.warn.name'],
  },
  {
    id: 'microsip',
    name: 'MicroSIP',
    way: 'command',
    status: { kind: 'tested', what: 'phone.microsip.tested' },
    sources: [
      source('MicroSIP 3.20.5, settings.cpp, mainDlg.cpp and MSIP.cpp', 'https://github.com/litkinger/MicroSIP-3.20.5'),
    ],
    steps: ['phone.microsip.1', 'phone.microsip.2', 'phone.microsip.3'],
    lines: [
      microSipLine('phone.line.microsip-ring', 'cmdCallRing'),
      microSipLine('phone.line.microsip-answer', 'cmdCallAnswer', ' --phase answered'),
      microSipLine('phone.line.microsip-end', 'cmdCallEnd', ' --phase ended'),
    ],
    warnings: ['phone.microsip.closes', 'phone.microsip.quotes', 'phone.microsip.waits', 'phone.microsip.auto-answer'],
  },
  {
    id: 'linphone',
    name: 'Linphone',
    way: 'command',
    status: { kind: 'tested', what: 'phone.linphone.tested' },
    sources: [
      source(
        'Linphone Desktop 6.1, CoreModel.cpp and Utils.cpp',
        'https://github.com/BelledonneCommunications/linphone-desktop',
      ),
    ],
    steps: ['phone.linphone.1', 'phone.linphone.2', 'phone.linphone.3'],
    lines: [
      {
        label: 'phone.line.linphone',
        text: (filling) => `${commandLine(filling)} lookup --from linphone -- "$1"`,
      },
    ],
    warnings: ['phone.linphone.name', 'phone.linphone.number', 'phone.linphone.windows', 'phone.linphone.older'],
  },
  {
    id: 'baresip',
    name: 'baresip',
    way: 'baresip',
    status: { kind: 'tested', what: 'phone.baresip.tested' },
    sources: [source('baresip, modules/ctrl_tcp and docs/examples/config', 'https://github.com/baresip/baresip')],
    steps: ['phone.baresip.1', 'phone.baresip.2', 'phone.baresip.3'],
    lines: [{ label: 'phone.line.baresip', text: baresipLines }],
    warnings: ['phone.baresip.everyone', 'phone.baresip.newest', 'phone.baresip.auto-answer'],
  },
  {
    id: 'asterisk',
    name: 'Asterisk / FreePBX',
    way: 'hook',
    status: { kind: 'not-confirmed', what: 'phone.asterisk.open' },
    sources: [
      source('Asterisk, Manager interface, DialBegin', 'https://docs.asterisk.org'),
      source('FreePBX CID Superfecta, source-Send_to_URL.module', 'https://github.com/FreePBX/superfecta'),
    ],
    steps: ['phone.asterisk.1', 'phone.asterisk.2', 'phone.asterisk.3', 'phone.asterisk.4'],
    lines: [
      { label: 'phone.line.dialplan', text: asteriskLine },
      { label: 'phone.line.curl', text: curlLine },
    ],
    warnings: ['phone.asterisk.name', 'phone.asterisk.token', 'phone.asterisk.superfecta'],
  },
  {
    id: 'other',
    name: null,
    way: 'hook',
    status: { kind: 'tested', what: 'phone.other.tested' },
    sources: [],
    steps: ['phone.other.1', 'phone.other.2', 'phone.other.3', 'phone.other.4'],
    lines: [
      { label: 'phone.line.program', text: (filling) => `${commandLine(filling)} lookup --from other -- "NUMBER"` },
      { label: 'phone.line.link', text: () => 'callside://lookup?source=other&phone=NUMBER' },
      ...pageLines('source=other&phone=NUMBER'),
      { label: 'phone.line.curl', text: curlLine },
    ],
    warnings: ['phone.warn.shell', 'phone.warn.name', 'phone.warn.query', 'phone.other.desk-phones'],
  },
]
