/** What to do in each phone system, and what to take care of there. */
export const enPhoneGuides = {
  'phone.page.test': 'Have somebody call, and look at “What arrived”.',
  'phone.warn.query':
    'What follows ? is sent to the web server and may stand in its log; what follows # is not. Try the first address first.',
  'phone.warn.query-only':
    'The number goes to your web server as part of the address and may stand in its log. Have your IT team keep that log short or off.',
  'phone.warn.framed':
    'A page inside the agent desktop’s own page may be kept from opening another program. Have it opened in a tab of its own where you can.',
  'phone.warn.pop-ups': 'The browser has to allow pop-ups for the agent desktop’s address.',
  'phone.warn.shell':
    'Some phone systems hand the line to a shell. What they put in it may come from the caller, so give it the number alone, in quotes.',
  'phone.warn.name': 'Never put the caller’s name in the line: callers choose it themselves.',

  'phone.genesys.open':
    'The variables are those of published scripts. That a page inside a script may open another program was not confirmed.',
  'phone.genesys.1': 'In Admin, Contact Center, Scripts, open the script of your inbound calls.',
  'phone.genesys.2':
    'Add a web page component and give it the address below. The names in braces are variables of the script.',
  'phone.genesys.3': 'Publish the script, have somebody call, and look at “What arrived”.',

  'phone.amazon.1':
    'You need a page of your own that shows the Contact Control Panel by means of Amazon Connect Streams.',
  'phone.amazon.2': 'Add the script below to it, after connect.core.initCCP.',
  'phone.amazon.3': 'Allow pop-ups for that page, have somebody call, and look at “What arrived”.',

  'phone.cxone.1': 'In Studio, open the script of your inbound calls.',
  'phone.cxone.2': 'After Onanswer, add the action PopURL with the address below. {ANI} is the caller’s number.',
  'phone.cxone.3': 'Choose a destination outside the contact panel, so that the page opens in a tab of its own.',

  'phone.five9.open':
    'No source was found for how Five9 writes the caller’s number in an address. Your Five9 administrator knows.',
  'phone.five9.1': 'Ask your Five9 administrator for a connector that opens a web address when a call is offered.',
  'phone.five9.2': 'Give it the address below, with Five9’s own variable for the caller’s number at the end.',

  'phone.webex.1': 'In Flow Designer, open the flow of your inbound calls and go to Event Flows.',
  'phone.webex.2': 'Add the activity Screen Pop to AgentAnswered. A flow can have one.',
  'phone.webex.3': 'Give it the address and the parameters below.',
  'phone.webex.4': 'Have it shown in a new browser tab, not inside the desktop.',
  'phone.webex.variable':
    'Choose the variable from the list in Flow Designer: in newer flows the caller’s number may be NewContact.ANI.',

  'phone.finesse.1':
    'In Finesse’s administration, under Workflows, make a new workflow action of the type Browser Pop.',
  'phone.finesse.2': 'Give it the address below, put the cursor at its end, and add the tag of the caller’s number.',
  'phone.finesse.3': 'Write callside as its window name, so that one tab is used for all calls.',
  'phone.finesse.4': 'Make a workflow that runs it when a call arrives, and assign it to your teams.',
  'phone.finesse.refresh':
    'When an agent reloads the Finesse page during a call, the workflow runs again. Within ten seconds Callside takes it for the same call.',
  'phone.finesse.jabber':
    'No documented way was found to have Jabber start something when it rings. Copy the number, or highlight it and press the shortcut.',

  'phone.avaya.1':
    'In Avaya Workplace’s settings, add a rule under Screen Pop, of the type that opens an external browser.',
  'phone.avaya.2': 'Give it the address below. <m> is the number of the other party.',
  'phone.avaya.others': '<n>, the name, and <u>, the user-to-user information, come from outside: leave them out.',

  'phone.flex.open':
    'The event and its task are documented. That the task of a voice call has the number as “from” is as in Twilio’s samples.',
  'phone.flex.1': 'Make a Flex plugin, or open one of yours.',
  'phone.flex.2': 'Add the script below to its init function.',
  'phone.flex.3': 'Deploy it, allow pop-ups for Flex, have somebody call, and look at “What arrived”.',
  'phone.flex.container':
    'The CRM container of Flex shows a page inside its own, which may be kept from opening another program. The script uses a tab.',

  'phone.teams.1': 'In the Teams admin center, open Voice, Calling policies, and the policy of your agents.',
  'phone.teams.2':
    'Turn on opening apps in the browser for incoming PSTN calls, and give it the first address below. Or run the line in PowerShell.',
  'phone.teams.3':
    'Policies take a while to reach everybody. Have somebody call from the telephone network, and look at “What arrived”.',
  'phone.teams.fragment':
    'Microsoft documents an https address of fewer than 1,024 characters with {phone} in it. That it keeps what follows # was not confirmed.',

  'phone.3cx.open':
    'The setting and its variables are as several public projects use them. 3CX’s own documentation was not seen.',
  'phone.3cx.1':
    'In 3CX’s settings, open Integration, CRM integration, and choose to open the contact in a custom CRM.',
  'phone.3cx.2': 'Give it the first address below, and have it notify when ringing.',
  'phone.3cx.3': 'Allow pop-ups for 3CX in the browser. The web client has to be open.',
  'phone.3cx.4':
    'In the desktop app up to version 18: turn on running a program on inbound calls, choose Callside, and give it the parameters below.',
  'phone.3cx.server':
    'CRM templates of the 3CX server ask from the server, which can’t reach this computer. Don’t use them for this.',

  'phone.zoiper.open':
    'The settings are Zoiper’s own; how it writes the number in the line was not confirmed, so the line ends before it.',
  'phone.zoiper.1': 'In Settings, Features, Automation, Event rules, add a rule for calls that ring, incoming only.',
  'phone.zoiper.2': 'Have it run a program, with the line below and Zoiper’s own parameter for the number at the end.',
  'phone.zoiper.3': 'Have somebody call. “What arrived” shows the line, also where the parameter wasn’t filled in.',

  'phone.microsip.tested':
    'With a stand-in that starts the line exactly as MicroSIP 3.20.5 does: split, joined without quotes, number appended, hidden.',
  'phone.microsip.1': 'Close MicroSIP: it overwrites its settings when it ends.',
  'phone.microsip.2':
    'Open %APPDATA%\\MicroSIP\\MicroSIP.ini (beside MicroSIP.exe where it is portable) and paste the first line under [Settings].',
  'phone.microsip.3': 'Save it as UTF-16 LE, as it is, and start MicroSIP again.',
  'phone.microsip.closes': 'Edit the file only while MicroSIP is closed. A command holds at most 255 characters.',
  'phone.microsip.quotes':
    'Only the path may have quotes. MicroSIP shows no error where it is wrong: simulate a call to see that it is right.',
  'phone.microsip.waits':
    'MicroSIP waits for the command, at most ten seconds, before it rings. Callside hands over and ends.',
  'phone.microsip.auto-answer': 'With automatic answer, use cmdIncomingCall in place of cmdCallRing: it comes first.',

  'phone.linphone.tested':
    'With a stand-in that hands the line to /bin/sh exactly as Linphone 6.1 does, with the number put in as plain text.',
  'phone.linphone.1': 'You need Linphone 6.1 or later.',
  'phone.linphone.2': 'In its settings, find “Command Line to run upon incoming call” and paste the line below.',
  'phone.linphone.3':
    'In provisioning, that is command_line in the section [ui] of linphonerc, with disable_command_line=0.',
  'phone.linphone.name':
    'Never use $2. It is the name, which callers choose themselves, and Linphone hands it to a shell: it could run anything.',
  'phone.linphone.number':
    'Even $1 comes from outside, and no quoting keeps it safe: a number such as $(program) runs that program. Use this only where your SIP server lets nothing but digits through.',
  'phone.linphone.windows': 'On Windows the line goes to cmd.exe. That was not tested.',
  'phone.linphone.older': 'Linphone 6.0 and earlier has no such setting.',

  'phone.baresip.tested':
    'With Debian’s baresip 1.0.0 on this computer: a real SIP call rings it, and the caller shows.',
  'phone.baresip.1': 'Add the lines below to the file config in baresip’s folder. Leave out those that it has already.',
  'phone.baresip.2': 'Start baresip again.',
  'phone.baresip.3': 'In Callside, turn on “Listen to baresip” with the same port.',
  'phone.baresip.everyone':
    'baresip’s sample file listens on 0.0.0.0, where the whole network reaches your phone’s controls without a password. Always write 127.0.0.1.',
  'phone.baresip.newest':
    'baresip keeps only its newest connection: another program that listens takes turns with Callside, and both miss calls.',
  'phone.baresip.auto-answer':
    'With answermode=auto, baresip 1.0.0 doesn’t say that a call comes in. It shows when it is answered.',

  'phone.asterisk.open': 'What Asterisk is told to run was not tried. The hook itself is tested, with real requests.',
  'phone.asterisk.1':
    'If you use a softphone with Asterisk, set up the softphone instead: it runs on this computer, where Callside is.',
  'phone.asterisk.2':
    'The HTTP hook can be reached from this computer alone. A server elsewhere needs a small program here that follows its manager interface and reports calls.',
  'phone.asterisk.3': 'In Callside, turn on the HTTP hook and copy its token.',
  'phone.asterisk.4': 'Report each call as in the lines below, with the token in place of TOKEN.',
  'phone.asterisk.name':
    'Never put CALLERID(name) in a line that runs a program: callers choose it themselves. FILTER keeps the number to digits.',
  'phone.asterisk.token': 'The token stands in the dialplan and, while it runs, in the list of processes.',
  'phone.asterisk.superfecta':
    'FreePBX’s Superfecta sends from the server, and only for callers it has a name for. It can’t reach this computer.',

  'phone.other.tested':
    'These ways are what the tests of Callside itself use: a program, a link, the bridge page in Debian’s Chromium, and the HTTP hook.',
  'phone.other.1':
    'If it can run a program when it rings, use the program line, with its own word for the number in place of NUMBER.',
  'phone.other.2': 'If it can open an address, use the link; if that has to be https, the address of the bridge page.',
  'phone.other.3': 'If it can send a request from this computer, or you can write a small program, use the HTTP hook.',
  'phone.other.4': 'If it can do nothing of the kind, copy the number, or highlight it and press the shortcut.',
  'phone.other.desk-phones':
    'Desk phones with an action URL can’t reach the HTTP hook: it is open to this computer alone, on purpose.',
} as const
