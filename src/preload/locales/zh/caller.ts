import type { enCaller } from '../en-caller'
import type { Texts } from '../translate'

/** The words around a call's card, in Chinese. */
export const caller: Texts<keyof typeof enCaller> = {
  'status.dismissed': '不是这位客户',
  'status.aside': '已搁置',

  'why.found': '匹配依据',
  'why.ambiguous': '候选依据',
  'why.unknown': '查询过程',
  'why.failed': '失败详情',

  'ambiguous.question': '可以问：“{question}”',
  'ambiguous.question.place': '请问您住在哪个城市？',
  'ambiguous.question.reference': '请问您的客户编号是多少？',
  'ambiguous.question.tier': '请问您的会员等级是什么？',
  'ambiguous.question.name': '请问您的全名是什么？',
  'ambiguous.people': '候选客户',
  'ambiguous.place': '城市',
  'ambiguous.tier': '等级',
  'ambiguous.missing': '无记录',
  'ambiguous.neither': '都不是',
  'ambiguous.none': '都不是',

  'unknown.title-identity': '按“{namespace}”没有找到客户',
  'unknown.tried-as': '已按各种写法查询：{namespaces}。',
  'unknown.tried-identity': '已按输入的内容原样查询。',
  'unknown.other': '用其他信息查找',

  'find.by': '查找方式',
  'find.number': '电话号码',
  'find.email': '邮箱地址',
  'find.value': '内容',
  'find.search': '搜索',
  'search.placeholder-email': '号码或邮箱地址',

  'dismissed.title': '不是这位客户',
  'dismissed.meaning': '查到的是别人的信息，已全部丢弃。',
  'dismissed.again': '重新查询',

  'whence.search': '手动输入',
  'whence.clipboard': '来自复制',
  'whence.hotkey': '来自快捷键',
  'whence.command-line': '来自命令行',
  'whence.link': '来自链接',
  'whence.phone': '来自电话系统',

  'calls.recent': '最近来电',
  'calls.recent-count': { other: '另有 {count} 位来电者' },
  'calls.badge.ringing': '振铃中',
  'calls.badge.answered': '通话中',
  'calls.pin': '固定“{name}”',
  'calls.unpin': '取消固定“{name}”',
  'calls.forget': '立即清除“{name}”',
  'calls.forgotten': '已清除“{name}”。',
  'calls.forget-all': '全部清除',
  'calls.forgotten-all': '已清除所有来电者。',
  'calls.memory': '只保存在内存中，退出即清除。',
  'calls.identity': '按“{namespace}”查找',

  'actions.label': '操作',
  'actions.copy-summary': '复制摘要',
  'actions.copied': '摘要已复制',
  'actions.copy-failed': '复制失败',
  'actions.missing': '无法打开“{label}”：档案中没有其地址所需的信息。',
  'actions.refused': '无法打开“{label}”：您的组织不允许访问其地址。',
  'note.label': '本次通话备注',
  'note.placeholder': '添加备注',

  'failed.copy': '复制详情',
  'failed.copied': '已复制',
  'failed.copy-failed': '复制失败',
  'failed.doctor': '打开诊断',

  'idle.locked': '由您的组织设置。',
  'idle.phone': '让电话系统通知来电',
}
