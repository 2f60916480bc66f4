import type { Guide, Source } from './guide'
import { connectScript, flexScript, pageLines } from './lines'

const source = (title: string, address: string | null = null): Source => ({ title, address })

/** Agent desktops in a browser: each opens the bridge page, in its own way. */
export const webGuides: readonly Guide[] = [
  {
    id: 'genesys',
    name: 'Genesys Cloud',
    way: 'page',
    status: { kind: 'not-confirmed', what: 'phone.genesys.open' },
    sources: [
      source('Genesys Cloud, Script editor overview', 'https://help.mypurecloud.com/articles/script-editor/'),
      source(
        'Genesys Cloud, Built-in script variables',
        'https://help.mypurecloud.com/articles/built-in-script-variables/',
      ),
    ],
    steps: ['phone.genesys.1', 'phone.genesys.2', 'phone.genesys.3'],
    lines: pageLines('source=genesys&callId={{Scripter.Interaction ID}}&phone={{Scripter.Customer Formatted Number}}'),
    warnings: ['phone.warn.framed', 'phone.warn.query'],
  },
  {
    id: 'amazon-connect',
    name: 'Amazon Connect',
    way: 'page',
    status: { kind: 'documented' },
    sources: [
      source('Amazon Connect Streams, Documentation.md', 'https://github.com/amazon-connect/amazon-connect-streams'),
    ],
    steps: ['phone.amazon.1', 'phone.amazon.2', 'phone.amazon.3'],
    lines: [{ label: 'phone.line.script', text: connectScript }],
    warnings: ['phone.warn.pop-ups'],
  },
  {
    id: 'cxone',
    name: 'NICE CXone',
    way: 'page',
    status: { kind: 'documented' },
    sources: [
      source('CXone Studio, PopURL', 'https://help.nicecxone.com/content/studio/actionscx/popurl/popurl.htm'),
      source('CXone Studio, Runapp', 'https://help.nicecxone.com/content/studio/actionscx/runapp/runapp.htm'),
    ],
    steps: ['phone.cxone.1', 'phone.cxone.2', 'phone.cxone.3'],
    lines: pageLines('source=cxone&phase=answered&phone={ANI}'),
    warnings: ['phone.warn.framed', 'phone.warn.query'],
  },
  {
    id: 'five9',
    name: 'Five9',
    way: 'page',
    status: { kind: 'not-confirmed', what: 'phone.five9.open' },
    sources: [],
    steps: ['phone.five9.1', 'phone.five9.2', 'phone.page.test'],
    lines: pageLines('source=five9&phone='),
    warnings: ['phone.warn.query'],
  },
  {
    id: 'webex',
    name: 'Webex Contact Center',
    way: 'page',
    status: { kind: 'documented' },
    sources: [
      source('Webex Contact Center, Flow Designer', 'https://help.webex.com/en-us/article/nhovcy4/Flow-Designer'),
    ],
    steps: ['phone.webex.1', 'phone.webex.2', 'phone.webex.3', 'phone.webex.4'],
    lines: [
      { label: 'phone.line.webex-url', text: ({ page }) => page },
      {
        label: 'phone.line.webex-parameters',
        text: () => 'phone   {{NewPhoneContact.ANI}}\nsource  webex\nphase   answered',
      },
    ],
    warnings: ['phone.webex.variable', 'phone.warn.query-only'],
  },
  {
    id: 'finesse',
    name: 'Cisco Finesse / Jabber',
    way: 'page',
    status: { kind: 'documented' },
    sources: [
      source(
        'Cisco Finesse Administration Guide 12.0(1), Manage Workflows',
        'https://www.cisco.com/c/en/us/td/docs/voice_ip_comm/cust_contact/contact_center/finesse/finesse_1201/Admin/guide/cfin_b_1201-administration-guide-release-1201/cfin_b_1201-administration-guide-release-1201_chapter_01000.html',
      ),
    ],
    steps: ['phone.finesse.1', 'phone.finesse.2', 'phone.finesse.3', 'phone.finesse.4'],
    lines: pageLines('source=finesse&phone='),
    warnings: ['phone.finesse.refresh', 'phone.finesse.jabber', 'phone.warn.query'],
  },
  {
    id: 'avaya',
    name: 'Avaya Workplace',
    way: 'page',
    status: { kind: 'documented' },
    sources: [
      source(
        'Avaya Workplace Client, Screen Pop field descriptions',
        'https://documentation.avaya.com/en-us/home/bundle/avaya-communicator/Using_Avaya_IX_Workplace_Client_Android_iOS_Mac_Windows/setting-up-avayaworkplaceclient/Screen_Pop_field_descriptions.html',
      ),
    ],
    steps: ['phone.avaya.1', 'phone.avaya.2', 'phone.page.test'],
    lines: pageLines('source=avaya&phone=<m>'),
    warnings: ['phone.avaya.others', 'phone.warn.query'],
  },
  {
    id: 'flex',
    name: 'Twilio Flex',
    way: 'page',
    status: { kind: 'not-confirmed', what: 'phone.flex.open' },
    sources: [
      source('twilio-taskrouter.js, Reservation', 'https://twilio.github.io/twilio-taskrouter.js/Reservation.html'),
      source('Flex UI, Configuration', 'https://www.twilio.com/docs/flex/developer/ui/configuration'),
    ],
    steps: ['phone.flex.1', 'phone.flex.2', 'phone.flex.3'],
    lines: [{ label: 'phone.line.script', text: flexScript }],
    warnings: ['phone.flex.container', 'phone.warn.pop-ups'],
  },
  {
    id: 'teams',
    name: 'Microsoft Teams',
    way: 'page',
    status: { kind: 'documented' },
    sources: [
      source(
        'Teams calling policies, Open apps in browser for incoming PSTN calls',
        'https://learn.microsoft.com/microsoftteams/teams-calling-policy',
      ),
      source(
        'Set-CsTeamsCallingPolicy',
        'https://learn.microsoft.com/powershell/module/teams/set-csteamscallingpolicy',
      ),
    ],
    steps: ['phone.teams.1', 'phone.teams.2', 'phone.teams.3'],
    lines: [
      ...pageLines('source=teams&phone={phone}'),
      {
        label: 'phone.line.powershell',
        text: ({ page }) =>
          `Set-CsTeamsCallingPolicy -Identity Global -PopoutForIncomingPstnCalls Enabled -PopoutAppPathForIncomingPstnCalls "${page}#source=teams&phone={phone}"`,
      },
    ],
    warnings: ['phone.teams.fragment', 'phone.warn.query'],
  },
]
