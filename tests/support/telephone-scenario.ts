/** A call to make: who it comes from, as the From header has it, and whether it waits to be answered before it hangs up. */
export type Ringing = { from: string; displayName?: string; answered?: boolean }

/** What sipp is to do: ring, wait a moment or until somebody answers, hang up. */
export function ringScenario({ from, displayName = '', answered = false }: Ringing): string {
  const to = 'sip:agent@[remote_ip]:[remote_port]'
  const common = (sequence: string) => `Call-ID: [call_id]
CSeq: ${sequence}
Max-Forwards: 70`
  return `<?xml version="1.0" encoding="UTF-8" ?>
<scenario name="ring and hang up">
<send retrans="500"><![CDATA[
INVITE ${to} SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: "${displayName}" <${from}>;tag=[call_number]
To: <${to}>
Contact: <sip:caller@[local_ip]:[local_port]>
${common('1 INVITE')}
Content-Type: application/sdp
Content-Length: [len]

v=0
o=- 1 1 IN IP4 127.0.0.1
s=-
c=IN IP4 127.0.0.1
t=0 0
m=audio 36000 RTP/AVP 0
a=rtpmap:0 PCMU/8000

]]></send>
<recv response="100" optional="true"/>
${answered ? talk(to, common) : giveUp(to, common)}
</scenario>
`
}

/** Gives up before anybody answered. */
function giveUp(to: string, common: (sequence: string) => string): string {
  return `<recv response="180"/>
<pause milliseconds="300"/>
<send retrans="500"><![CDATA[
CANCEL ${to} SIP/2.0
[last_Via]
[last_From]
To: <${to}>
${common('1 CANCEL')}
Content-Length: 0

]]></send>
<recv response="200"/>
<recv response="487"/>
<send><![CDATA[
ACK ${to} SIP/2.0
[last_Via]
[last_From]
[last_To]
${common('1 ACK')}
Content-Length: 0

]]></send>`
}

/** Hangs up a moment after somebody answered. */
function talk(to: string, common: (sequence: string) => string): string {
  const inDialog = (method: string, sequence: number) => `<send><![CDATA[
${method} ${to} SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
[last_From]
[last_To]
${common(`${sequence} ${method}`)}
Content-Length: 0

]]></send>`
  return `<recv response="180" optional="true"/>
<recv response="200"/>
${inDialog('ACK', 1)}
<pause milliseconds="300"/>
${inDialog('BYE', 2)}
<recv response="200"/>`
}
