import type { enTrace } from '../en-trace'
import type { Texts } from '../translate'

/** The words on how a lookup came about, in Japanese. */
export const trace: Texts<keyof typeof enTrace> = {
  'trace.none': 'この照会の情報はもう残っていません。',
  'trace.under-way': '照会はまだ進行中です。',

  'trace.why.one-profile': 'この番号を持つ顧客プロファイルは 1 件です。',
  'trace.why.overlapping-graphs': '複数の表記から、同じ人のレコードが見つかりました。',
  'trace.why.separate-graphs': 'この番号から、他に共通点のない複数の顧客が見つかりました。',
  'trace.why.joined-graph':
    '1 つのプロファイルに複数の人が結合されているため、どの情報も 1 人のものとは断定できません。',
  'trace.why.chosen-person': 'この番号を持つ可能性のある人の中から、この人を選択しました。',
  'trace.why.nobody': 'すべての表記で照会しましたが、該当するプロファイルはありませんでした。',
  'trace.why.no-answer': '使用できる応答がありませんでした。',
  'trace.why.edge-only':
    'エッジから読み取った情報です。マッピング済みの属性とオーディエンスだけがあり、ハブからの応答はありません。',
  'trace.why.not-asked': 'プラットフォームには何も送信していません。',

  'trace.sandbox': 'サンドボックス',
  'trace.policy': '結合ポリシー',
  'trace.policy.default': '組織の既定',
  'trace.policy.answered': '応答で使用',
  'trace.time': '応答時間',

  'trace.candidates': '番号の表記',
  'trace.format.e164': '国際形式（+ あり）',
  'trace.format.e164-digits': '国際形式（数字のみ）',
  'trace.format.national': '国内形式の数字',
  'trace.format.as-received': '受信したまま',
  'trace.format.as-given': '入力されたまま',
  'trace.format.sha256-e164': 'ハッシュ（+ あり）',
  'trace.format.sha256-e164-digits': 'ハッシュ（数字のみ）',
  'trace.result.matched': '一致',
  'trace.result.nobody': '該当なし',
  'trace.result.failed': '応答なし',
  'trace.result.not-tried': '未試行',

  'trace.steps': 'リクエスト',
  'trace.purpose.token': 'アクセストークン',
  'trace.purpose.profiles': 'プロファイル',
  'trace.purpose.events': 'イベント',
  'trace.purpose.audiences': 'オーディエンス名',
  'trace.purpose.edge': 'エッジプロファイル',
  'trace.purpose.namespaces': 'ID 名前空間',
  'trace.purpose.merge-policies': '結合ポリシー',
  'trace.purpose.sandboxes': 'サンドボックス',
  'trace.purpose.identity-graph': 'ID グラフ',
  'trace.purpose.permissions': '権限',
  'trace.purpose.namespace-report': '使用中の名前空間',
  'trace.purpose.datasets': 'データセット名',
  'trace.attempt': '{count} 回目の試行',
  'trace.shared': '別の照会と共有',
  'trace.status': 'HTTP {status}',

  'trace.copy': 'コピー',
  'trace.copied': 'コピーしました',
  'trace.copy-failed': 'コピーできませんでした',
  'trace.copy.hint': '番号と顧客に関する情報は含まれません。',
}
