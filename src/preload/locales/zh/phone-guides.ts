import type { enPhoneGuides } from '../en-phone-guides'
import type { Texts } from '../translate'

/** What to do in each phone system, and what to take care of there, in Chinese. */
export const phoneGuides: Texts<keyof typeof enPhoneGuides> = {
  'phone.page.test': '请人打来一个电话，然后查看“收到的内容”。',
  'phone.warn.query': '? 后面的内容会发送到网页服务器，并可能留在其日志中；# 后面的内容不会。请先试第一个地址。',
  'phone.warn.query-only':
    '号码会作为地址的一部分发送到您的网页服务器，并可能留在其日志中。请让 IT 部门缩短日志的保留时间或关闭日志。',
  'phone.warn.framed': '嵌在坐席桌面页面里的页面可能无法打开其他程序。如果可以，请让它在单独的标签页中打开。',
  'phone.warn.pop-ups': '浏览器必须允许坐席桌面的地址弹出窗口。',
  'phone.warn.shell': '有些电话系统会把这一行交给 shell 执行。填入的内容可能由来电者决定，因此只填号码，并加上引号。',
  'phone.warn.name': '绝不要把来电者的姓名填入这一行：姓名由来电者自己决定。',

  'phone.genesys.open': '所用变量属于已发布的脚本。脚本中的页面能否打开其他程序，尚未确认。',
  'phone.genesys.1': '在 Admin > Contact Center > Scripts 中，打开呼入电话的脚本。',
  'phone.genesys.2': '添加一个网页组件，填入下面的地址。花括号中的名称是脚本的变量。',
  'phone.genesys.3': '发布脚本，请人打来一个电话，然后查看“收到的内容”。',

  'phone.amazon.1': '您需要一个自己的页面，通过 Amazon Connect Streams 显示 Contact Control Panel。',
  'phone.amazon.2': '在该页面的 connect.core.initCCP 之后，加入下面的脚本。',
  'phone.amazon.3': '允许该页面弹出窗口，请人打来一个电话，然后查看“收到的内容”。',

  'phone.cxone.1': '在 Studio 中，打开呼入电话的脚本。',
  'phone.cxone.2': '在 Onanswer 之后添加 PopURL 操作，填入下面的地址。{ANI} 是来电号码。',
  'phone.cxone.3': '选择联系面板以外的显示位置，让页面在单独的标签页中打开。',

  'phone.five9.open': '没有找到说明 Five9 如何在地址中表示来电号码的资料，请咨询您的 Five9 管理员。',
  'phone.five9.1': '请 Five9 管理员设置一个在分配来电时打开网址的连接器。',
  'phone.five9.2': '填入下面的地址，并在末尾加上 Five9 表示来电号码的变量。',

  'phone.webex.1': '在 Flow Designer 中，打开呼入电话的流程，进入 Event Flows。',
  'phone.webex.2': '在 AgentAnswered 中添加 Screen Pop 活动。一个流程只能有一个。',
  'phone.webex.3': '填入下面的地址和参数。',
  'phone.webex.4': '设为在浏览器的新标签页中显示，而不是在桌面内显示。',
  'phone.webex.variable': '请从 Flow Designer 的列表中选择变量：在较新的流程中，来电号码可能是 NewContact.ANI。',

  'phone.finesse.1': '在 Finesse 管理界面的 Workflows 中，新建一个类型为 Browser Pop 的工作流操作。',
  'phone.finesse.2': '填入下面的地址，把光标放在末尾，再添加来电号码的标签。',
  'phone.finesse.3': '窗口名称填写 callside，使所有来电共用一个标签页。',
  'phone.finesse.4': '新建一个在来电到达时运行该操作的工作流，并分配给您的团队。',
  'phone.finesse.refresh':
    '如果坐席在通话中重新加载 Finesse 页面，工作流会再次运行。十秒之内，Callside 视为同一次通话。',
  'phone.finesse.jabber': '没有找到让 Jabber 在振铃时启动程序的文档。请复制号码，或选中号码后按快捷键。',

  'phone.avaya.1': '在 Avaya Workplace 设置的 Screen Pop 中，添加一条打开外部浏览器的规则。',
  'phone.avaya.2': '填入下面的地址。<m> 是对方的号码。',
  'phone.avaya.others': '<n>（姓名）和 <u>（用户间信息）来自外部，请不要使用。',

  'phone.flex.open': '该事件及其任务有文档说明。语音通话的任务以“from”表示号码，则依据 Twilio 的示例。',
  'phone.flex.1': '新建一个 Flex 插件，或打开您已有的插件。',
  'phone.flex.2': '在其 init 函数中加入下面的脚本。',
  'phone.flex.3': '部署插件，允许 Flex 弹出窗口，请人打来一个电话，然后查看“收到的内容”。',
  'phone.flex.container': 'Flex 的 CRM 容器会把页面嵌在自己的页面里，可能因此无法打开其他程序。该脚本使用标签页。',

  'phone.teams.1': '在 Teams 管理中心打开“语音”>“呼叫策略”（Voice > Calling policies），再打开坐席所用的策略。',
  'phone.teams.2': '启用在 PSTN 来电时由浏览器打开应用的选项，填入下面的第一个地址；或者在 PowerShell 中运行该行。',
  'phone.teams.3': '策略需要一段时间才会对所有人生效。请人从公用电话网打来一个电话，然后查看“收到的内容”。',
  'phone.teams.fragment':
    'Microsoft 文档要求使用少于 1,024 个字符、含有 {phone} 的 https 地址。# 后面的内容是否保留，尚未确认。',

  'phone.3cx.open': '该设置及其变量依据多个公开项目的用法，未见到 3CX 自己的文档。',
  'phone.3cx.1': '在 3CX 设置的 Integration > CRM integration 中，选择在自定义 CRM 中打开联系人。',
  'phone.3cx.2': '填入下面的第一个地址，并设为振铃时通知。',
  'phone.3cx.3': '在浏览器中允许 3CX 弹出窗口。网页客户端必须保持打开。',
  'phone.3cx.4': '18 及更早版本的桌面应用：打开来电时运行程序的选项，选择 Callside，并填入下面的参数。',
  'phone.3cx.server': '3CX 服务器的 CRM 模板从服务器发出请求，无法到达这台电脑。请不要用于此处。',

  'phone.zoiper.open': '这些设置属于 Zoiper；它在行中如何表示号码尚未确认，因此下面的行止于号码之前。',
  'phone.zoiper.1': '在 Settings > Features > Automation > Event rules 中，添加一条针对振铃的规则，仅限呼入。',
  'phone.zoiper.2': '设为运行程序，填入下面的行，并在末尾加上 Zoiper 表示号码的参数。',
  'phone.zoiper.3': '请人打来一个电话。即使参数没有被替换，“收到的内容”也会显示该行。',

  'phone.microsip.tested':
    '用替代程序测试，启动该行的方式与 MicroSIP 3.20.5 完全相同：拆分、不加引号拼接、附上号码、隐藏运行。',
  'phone.microsip.1': '关闭 MicroSIP：它退出时会覆盖设置。',
  'phone.microsip.2':
    '打开 %APPDATA%\\MicroSIP\\MicroSIP.ini（便携版则与 MicroSIP.exe 在一起），把第一行粘贴到 [Settings] 下面。',
  'phone.microsip.3': '保持 UTF-16 LE 编码保存，然后重新启动 MicroSIP。',
  'phone.microsip.closes': '只能在 MicroSIP 关闭时编辑该文件。一条命令最多 255 个字符。',
  'phone.microsip.quotes': '只有路径可以加引号。写错时 MicroSIP 不会报错：请模拟一次来电来确认。',
  'phone.microsip.waits': 'MicroSIP 会等命令结束后再响铃，最多十秒。Callside 转交后立即结束。',
  'phone.microsip.auto-answer': '使用自动接听时，请用 cmdIncomingCall 代替 cmdCallRing：它先执行。',

  'phone.linphone.tested': '用替代程序测试，与 Linphone 6.1 完全一样，把号码作为纯文本填入该行，再交给 /bin/sh。',
  'phone.linphone.1': '需要 Linphone 6.1 或更高版本。',
  'phone.linphone.2': '在其设置中找到“Command Line to run upon incoming call”，粘贴下面的行。',
  'phone.linphone.3': '在预配置中，对应 linphonerc 的 [ui] 部分的 command_line，同时设置 disable_command_line=0。',
  'phone.linphone.name': '绝不要使用 $2。它是姓名，由来电者自己决定，而 Linphone 会把它交给 shell：可能运行任何程序。',
  'phone.linphone.number':
    '$1 同样来自外部，加引号也不能保证安全：像 $(program) 这样的号码会运行该程序。只有在 SIP 服务器仅放行数字时才可使用。',
  'phone.linphone.windows': '在 Windows 上，该行交给 cmd.exe。这一点未经测试。',
  'phone.linphone.older': 'Linphone 6.0 及更早版本没有此设置。',

  'phone.baresip.tested': '用 Debian 的 baresip 1.0.0 在本机测试：真实的 SIP 来电使其振铃，来电者随即显示。',
  'phone.baresip.1': '把下面的行加入 baresip 文件夹中的 config 文件，已有的行不用再加。',
  'phone.baresip.2': '重新启动 baresip。',
  'phone.baresip.3': '在 Callside 中打开“监听 baresip”，使用相同的端口。',
  'phone.baresip.everyone':
    'baresip 的示例文件在 0.0.0.0 上监听，整个网络无需密码就能操控您的电话。请务必写成 127.0.0.1。',
  'phone.baresip.newest':
    'baresip 只保留最新的连接：如果另一个程序也在监听，会与 Callside 互相挤掉，两边都会漏掉来电。',
  'phone.baresip.auto-answer': '使用 answermode=auto 时，baresip 1.0.0 不会通知来电，接听后才会显示。',

  'phone.asterisk.open': '让 Asterisk 运行的内容没有试过。HTTP 接口本身已用真实请求测试。',
  'phone.asterisk.1': '如果您搭配 Asterisk 使用软电话，请改为设置软电话：它与 Callside 都在这台电脑上运行。',
  'phone.asterisk.2':
    'HTTP 接口只能从本机访问。如果服务器在别处，需要在本机运行一个小程序，跟踪其管理接口（AMI）并报告来电。',
  'phone.asterisk.3': '在 Callside 中打开 HTTP 接口，并复制其令牌。',
  'phone.asterisk.4': '按下面的行报告每次来电，用令牌替换 TOKEN。',
  'phone.asterisk.name': '绝不要在运行程序的行中使用 CALLERID(name)：姓名由来电者自己决定。FILTER 让号码只含数字。',
  'phone.asterisk.token': '令牌会留在拨号计划中，运行时还会出现在进程列表中。',
  'phone.asterisk.superfecta': 'FreePBX 的 Superfecta 从服务器发送，且只针对有名称的来电者，无法到达这台电脑。',

  'phone.other.tested':
    '这些方式就是 Callside 自身测试所用的：程序、链接、Debian 的 Chromium 中的桥接页面，以及 HTTP 接口。',
  'phone.other.1': '如果它能在振铃时运行程序，请使用程序那一行，用它表示号码的写法替换 NUMBER。',
  'phone.other.2': '如果它能打开地址，请使用链接；如果必须是 https，请使用桥接页面的地址。',
  'phone.other.3': '如果它能从本机发送请求，或者您可以编写一个小程序，请使用 HTTP 接口。',
  'phone.other.4': '如果都做不到，请复制号码，或选中号码后按快捷键。',
  'phone.other.desk-phones': '带 Action URL 的桌面话机无法访问 HTTP 接口：它有意只对本机开放。',
}
