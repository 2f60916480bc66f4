import type { enPlaceholder } from '../en-placeholder'
import type { Texts } from '../translate'

/** The words on placeholders that nobody filled in and on refused links, in Chinese. */
export const placeholder: Texts<keyof typeof enPlaceholder> = {
  'notice.placeholder': '电话系统发来的不是来电号码，而是 {written}。',
  'notice.phone-page': '打开“电话系统”',
  'placeholder.3cx':
    '这是 3CX 的占位符。请在 3CX 的 Settings > Integration > CRM 中设置地址，并原样写入 %CallerNumber%；在其他位置 3CX 不会替换。',
  'placeholder.3cx-server':
    '这是 3CX CRM 模板的占位符，只有服务器会替换；在本机上，请在 3CX 应用的设置中使用 %CallerNumber%。',
  'placeholder.8x8':
    '这是 8x8 Work 的占位符。请确认地址填在 Settings > Caller info pop-up 中，并且 %%CallerNumber%% 原样写入。',
  'placeholder.asterisk':
    '这是 Asterisk 的占位符，只有 Asterisk 自己在拨号计划的行中会替换；脚本或其他程序的设置中不会替换。',
  'placeholder.avaya': '这是 Avaya Workplace 的占位符。请确认地址填在 Screen Pop 规则中，并用 <m> 表示号码。',
  'placeholder.bria': '这是 Bria 的占位符，是 Bria 桌面 API 响应的一部分：请发送其中的内容，而不是它的名称。',
  'placeholder.desk-phone':
    '这是桌面话机的占位符，例如 Snom、Grandstream 或 Yealink。请确认地址设在来电的 Action URL 中。',
  'placeholder.estos': '这是 estos ProCall 的占位符。请确认该行填在来电的操作中，并用 <Call.NumberSC> 表示号码。',
  'placeholder.freepbx': '这是 FreePBX 的占位符。Superfecta 只在来源 Send to URL 中替换，并且只针对有名称的来电者。',
  'placeholder.freeswitch': '这是 FreeSWITCH 的占位符，只有 FreeSWITCH 自己会替换，例如在 mod_cidlookup 的地址中。',
  'placeholder.innovaphone': '这是 innovaphone 的占位符。请确认该行填在 myPBX 应用中，并用 $n 表示号码。',
  'placeholder.linphone':
    '这是 Linphone 的占位符。Linphone 6.1 及更高版本会在“Command Line to run upon incoming call”中替换，用 $1 表示号码。',
  'placeholder.ringotel': '这是 Ringotel 的占位符。请确认地址填在管理门户的 Screen Pop-up 中，并用 $caller$ 表示号码。',
  'placeholder.samsung': '这是 Samsung Communicator 的占位符。请确认该行填在来电弹屏中；其他弹屏不会替换。',
  'placeholder.teams': '这是 Microsoft Teams 的占位符。请确认地址填在呼叫策略中，并且来电来自公用电话网。',
  'placeholder.tsip': '这是 tSIP 的占位符。请确认该行是在有通话时运行的：没有通话就没有号码可替换。',
  'placeholder.wildix':
    '这是 Wildix 的占位符。请确认该行填在 Personal > Popup URL 或 App 中，并用 {CALLERNUM} 表示号码。',
  'placeholder.xarios': '这是 Xarios 的占位符。请确认该行填在弹屏设置中，并用 {cli} 或 {clie164} 表示号码。',
  'placeholder.shared': 'FreePBX、tSIP 和 3CX 的 CRM 模板都这样表示号码。请确认它写在电话系统会替换的位置。',
  'placeholder.not-the-number': '它表示的不是号码，而是别的内容，例如来电者的姓名。请改用表示号码的占位符。',
  'placeholder.unknown': '这像是占位符，但 Callside 已知的电话系统都不这样表示号码。请查阅您的电话系统的写法。',
  'placeholder.link-handler':
    '收到的不是链接，而是系统用来代表链接的标记：打开这类链接的程序设置有误。请在“电话系统”中先关闭再重新打开。',

  'notice.link-refused.too-long': '已拒绝链接：长度超出来电所需。',
  'notice.link-refused.control-characters': '已拒绝链接：含有不可见的字符，请重新编写。',
  'notice.link-refused.malformed': '已拒绝链接：不是 Callside 的格式。应为 callside://lookup?phone=，后面跟号码。',
  'notice.link-refused.repeated-parameter': '已拒绝链接：有重复的参数，每个参数请只保留一个。',
  'notice.link-refused.percent-encoding': '已拒绝链接：其中 % 后面的内容有误。请让电话系统对号码进行编码。',
  'notice.link-refused.argument-injection':
    '已拒绝链接：其中的引号或短横线可能会被当作程序的参数。请从电话系统的设置中去掉。',
  'notice.link-refused.nested-link': '已拒绝链接：本该是号码的位置是另一个链接。',
  'notice.link-refused.no-number': '已拒绝链接：其中没有电话号码。请检查 phone= 后面的内容。',
  'notice.link-refused.unknown-phase': '已拒绝链接：phase 必须是 ringing、answered 或 ended。',
  'notice.link-refused.unknown-direction': '已拒绝链接：direction 必须是 inbound 或 outbound。',
  'notice.link-refused.dial-links-off': '收到拨号链接，但 Callside 目前不接收。可在“电话系统”中更改。',
  'notice.link-refused.not-passed-on': '号码未能转交：本机没有电话应用打开这类链接。请在“电话系统”页面选择其他类型。',
  'notice.link-refused.other': '已拒绝链接：Callside 无法判断它的用途。',
}
