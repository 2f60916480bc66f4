import type { enTrace } from '../en-trace'
import type { Texts } from '../translate'

/** The words on how a lookup came about, in Chinese. */
export const trace: Texts<keyof typeof enTrace> = {
  'trace.none': '这次查询的信息已不再保留。',
  'trace.under-way': '查询仍在进行。',

  'trace.why.one-profile': '只有一份客户档案有这个号码。',
  'trace.why.overlapping-graphs': '多种写法都指向同一个人的记录。',
  'trace.why.separate-graphs': '这个号码指向多位客户，他们之间没有其他共同点。',
  'trace.why.joined-graph': '一份档案合并了多个人，其中任何内容都无法确定属于谁。',
  'trace.why.chosen-person': '您从可能使用这个号码的人中选择了这位。',
  'trace.why.nobody': '已查询所有写法，没有档案与之匹配。',
  'trace.why.no-answer': '没有收到可用的响应。',
  'trace.why.edge-only': '从边缘读取，只有已映射的属性和受众。中心（hub）没有响应。',
  'trace.why.not-asked': '没有向平台发送任何内容。',

  'trace.sandbox': '沙盒',
  'trace.policy': '合并策略',
  'trace.policy.default': '组织的默认策略',
  'trace.policy.answered': '响应所用策略',
  'trace.time': '用时',

  'trace.candidates': '号码的写法',
  'trace.format.e164': '国际格式，带 +',
  'trace.format.e164-digits': '国际格式，仅数字',
  'trace.format.national': '国内格式，仅数字',
  'trace.format.as-received': '收到的原样',
  'trace.format.as-given': '提供的原样',
  'trace.format.sha256-e164': '哈希，带 +',
  'trace.format.sha256-e164-digits': '哈希，仅数字',
  'trace.result.matched': '匹配',
  'trace.result.nobody': '无匹配',
  'trace.result.failed': '无响应',
  'trace.result.not-tried': '未尝试',

  'trace.steps': '请求',
  'trace.purpose.token': '访问令牌',
  'trace.purpose.profiles': '档案',
  'trace.purpose.events': '事件',
  'trace.purpose.audiences': '受众名称',
  'trace.purpose.edge': '边缘档案',
  'trace.purpose.namespaces': '身份命名空间',
  'trace.purpose.merge-policies': '合并策略',
  'trace.purpose.sandboxes': '沙盒',
  'trace.purpose.identity-graph': '身份图',
  'trace.purpose.permissions': '权限',
  'trace.purpose.namespace-report': '使用中的命名空间',
  'trace.purpose.datasets': '数据集名称',
  'trace.attempt': '第 {count} 次尝试',
  'trace.shared': '与另一次查询共用',
  'trace.status': 'HTTP {status}',

  'trace.copy': '复制',
  'trace.copied': '已复制',
  'trace.copy-failed': '复制失败',
  'trace.copy.hint': '不含号码，也不含任何客户信息。',
}
