import type { enCaller } from '../en-caller'
import type { Texts } from '../translate'

/** The words around a call's card, in Japanese. */
export const caller: Texts<keyof typeof enCaller> = {
  'status.dismissed': 'この顧客ではない',
  'status.aside': '保留',

  'why.found': '一致した理由',
  'why.ambiguous': 'この候補の理由',
  'why.unknown': '試した内容',
  'why.failed': '何が起きたか',

  'ambiguous.question': '質問例: 「{question}」',
  'ambiguous.question.place': 'お住まいの市区町村はどちらですか？',
  'ambiguous.question.reference': 'お客様番号をお聞かせいただけますか？',
  'ambiguous.question.tier': '会員ランクをお聞かせいただけますか？',
  'ambiguous.question.name': 'お名前をフルネームでお聞かせいただけますか？',
  'ambiguous.people': '候補の顧客',
  'ambiguous.place': '市区町村',
  'ambiguous.tier': '会員ランク',
  'ambiguous.missing': '登録なし',
  'ambiguous.neither': 'どちらでもない',
  'ambiguous.none': '該当者なし',

  'unknown.title-identity': '{namespace} では誰も見つかりませんでした',
  'unknown.tried-as': '{namespaces} として、考えられるすべての表記で照会しました。',
  'unknown.tried-identity': '入力された値をそのまま照会しました。',
  'unknown.other': '別の項目で検索',

  'find.by': '検索する項目',
  'find.number': '電話番号',
  'find.email': 'メールアドレス',
  'find.value': '値',
  'find.search': '検索',
  'search.placeholder-email': '電話番号またはメールアドレス',

  'dismissed.title': 'この顧客ではありません',
  'dismissed.meaning': '見つかった情報は別の人のものです。情報は一切保持されません。',
  'dismissed.again': '再照会',

  'whence.search': '入力',
  'whence.clipboard': 'コピー',
  'whence.hotkey': 'ショートカットから',
  'whence.command-line': 'コマンドラインから',
  'whence.link': 'リンクから',
  'whence.phone': '電話システムから',

  'calls.recent': '最近の発信者',
  'calls.recent-count': { other: '他の発信者 {count} 件' },
  'calls.badge.ringing': '着信中',
  'calls.badge.answered': '通話中',
  'calls.pin': '「{name}」をピン留め',
  'calls.unpin': '「{name}」のピン留めを外す',
  'calls.forget': '「{name}」を今すぐ消去',
  'calls.forgotten': '「{name}」を消去しました。',
  'calls.forget-all': 'すべて消去',
  'calls.forgotten-all': 'すべての発信者を消去しました。',
  'calls.memory': 'メモリ内のみ。終了すると消えます。',
  'calls.identity': '検索：{namespace}',

  'actions.label': 'アクション',
  'actions.copy-summary': '概要をコピー',
  'actions.copied': '概要をコピーしました',
  'actions.copy-failed': 'コピーできませんでした',
  'actions.missing': '「{label}」を開けません。アドレスに必要な情報が登録されていません。',
  'actions.refused': '「{label}」を開けません。このアドレスは組織で許可されていません。',
  'note.label': 'この通話のメモ',
  'note.placeholder': 'メモを追加',

  'failed.copy': '詳細をコピー',
  'failed.copied': 'コピーしました',
  'failed.copy-failed': 'コピーできませんでした',
  'failed.doctor': '診断を開く',

  'idle.locked': '組織によって設定されています。',
  'idle.phone': '電話システムから着信を受け取る',
}
