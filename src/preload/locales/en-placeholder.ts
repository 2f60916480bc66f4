/** What is wrong with how a phone system was set up: placeholders that nobody filled in, and links that are refused. */
export const enPlaceholder = {
  'notice.placeholder': 'The phone system sent {written} in place of the caller’s number.',
  'notice.phone-page': 'Open Phone system',
  'placeholder.3cx':
    'This is 3CX’s. Set the address in 3CX under Settings, Integration, CRM, and write %CallerNumber% exactly so; elsewhere 3CX doesn’t fill it in.',
  'placeholder.3cx-server':
    'This is 3CX’s CRM template. Only the server fills it in; on this computer use %CallerNumber% in the 3CX app’s settings.',
  'placeholder.8x8':
    'This is 8x8 Work’s. Check that the address stands under Settings, Caller info pop-up, with %%CallerNumber%% written exactly so.',
  'placeholder.asterisk':
    'This is Asterisk’s. Only Asterisk itself fills it in, in a line of its dialplan; a script or another program’s settings can’t.',
  'placeholder.avaya':
    'This is Avaya Workplace’s. Check that the address stands in a Screen Pop rule, with <m> for the number.',
  'placeholder.bria':
    'This is Bria’s. It is part of the answer that Bria’s desktop API gives: send on what stands inside, not its name.',
  'placeholder.desk-phone':
    'This is a desk phone’s, such as Snom, Grandstream or Yealink. Check that the address is set as the action URL of an incoming call.',
  'placeholder.estos':
    'This is estos ProCall’s. Check that the line stands in an action for incoming calls, with <Call.NumberSC> for the number.',
  'placeholder.freepbx':
    'This is FreePBX’s. Superfecta fills it in only in its source Send to URL, and only for callers that have a name.',
  'placeholder.freeswitch':
    'This is FreeSWITCH’s. Only FreeSWITCH itself fills it in, as in the address of mod_cidlookup.',
  'placeholder.innovaphone':
    'This is innovaphone’s. Check that the line stands in a myPBX app, with $n for the number.',
  'placeholder.linphone':
    'This is Linphone’s. Linphone fills it in from 6.1 on, in “Command Line to run upon incoming call”, with $1 for the number.',
  'placeholder.ringotel':
    'This is Ringotel’s. Check that the address stands under Screen Pop-up in the admin portal, with $caller$ for the number.',
  'placeholder.samsung':
    'This is Samsung Communicator’s. Check that the line stands in a screen pop for incoming calls; others are not filled in.',
  'placeholder.teams':
    'This is Microsoft Teams’. Check that the address stands in the calling policy, and that the caller came from the telephone network.',
  'placeholder.tsip':
    'This is tSIP’s. Check that the line is run for a call: without one there is no number to fill in.',
  'placeholder.wildix':
    'This is Wildix’. Check that the line stands under Personal, Popup URL or App, with {CALLERNUM} for the number.',
  'placeholder.xarios':
    'This is Xarios’. Check that the line stands in a screen pop, with {cli} or {clie164} for the number.',
  'placeholder.shared':
    'FreePBX, tSIP and 3CX’s CRM templates write the number so. Check that it stands where the phone system fills it in.',
  'placeholder.not-the-number':
    'It stands for something other than the number, such as the caller’s name. Use the one for the number.',
  'placeholder.unknown':
    'It looks like a placeholder, but no phone system known to Callside writes the number so. Look up how yours does.',
  'placeholder.link-handler':
    'The system’s own mark for a link arrived, not a link: the program for these links was set up wrongly. Turn them off and on again under Phone system.',

  'notice.link-refused.too-long': 'A link was refused: it is longer than any call needs.',
  'notice.link-refused.control-characters':
    'A link was refused: it holds characters that can’t be seen. Write it anew.',
  'notice.link-refused.malformed':
    'A link was refused: it isn’t written as Callside’s are. It has to be callside://lookup?phone=, followed by the number.',
  'notice.link-refused.repeated-parameter':
    'A link was refused: it says the same thing twice. Keep one of each parameter.',
  'notice.link-refused.percent-encoding':
    'A link was refused: a % in it is followed by something wrong. Have the phone system encode the number.',
  'notice.link-refused.argument-injection':
    'A link was refused: quotes or dashes in it could be meant for a program. Take them out of the phone system’s settings.',
  'notice.link-refused.nested-link': 'A link was refused: there is another link inside it where the number belongs.',
  'notice.link-refused.no-number':
    'A link was refused: there is no phone number in it. Check what stands after phone=.',
  'notice.link-refused.unknown-phase': 'A link was refused: phase has to be ringing, answered or ended.',
  'notice.link-refused.unknown-direction': 'A link was refused: direction has to be inbound or outbound.',
  'notice.link-refused.dial-links-off':
    'A link to dial a number came, but Callside doesn’t take them now. Change that under Phone system.',
  'notice.link-refused.not-passed-on':
    'The number was not passed on: no phone app here opens such links. On the page Phone system, choose another kind.',
  'notice.link-refused.other': 'A link was refused: Callside can’t tell what it asks for.',
} as const
