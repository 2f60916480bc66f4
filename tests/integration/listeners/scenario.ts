/** A call to make: who it comes from, as the From header has it, and for how long it rings before it is hung up. */
export type Ringing = { from: string; displayName?: string; ringMs?: number }

/** What sipp is to do: ring, wait, hang up before anybody answered. */
export function ringScenario({ from, displayName = '', ringMs = 300 }: Ringing): string {
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
<recv response="180"/>
<pause milliseconds="${ringMs}"/>
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

]]></send>
</scenario>
`
}
