import type { enWindow } from '../en-window'
import type { Texts } from '../translate'

/** The words of window titles, the tray and notifications, in Japanese. */
export const window: Texts<keyof typeof enWindow> = {
  'window.title': 'Callside',
  'window.settings': 'Callside の設定',
  'window.somebodyCalls': '着信があります。相手はパネルで確認できます。',
  'tray.idle': 'Callside',
  'tray.watching': 'Callside: クリップボードを監視中',
  'tray.waiting': { other: 'Callside: 未確認の発信者 {count} 件' },
  'tray.disconnected': 'Callside: 未接続',
  'tray.blanked': 'Callside: すべて非表示',
  'tray.show': 'Callside を表示',
  'tray.watchClipboard': 'クリップボードを監視',
  'tray.quiet': 'ポップアップしない経路',
  'tray.quiet.clipboard': 'コピーした番号',
  'tray.quiet.hotkey': '選択テキスト用ショートカット',
  'tray.quiet.phone': '電話システムの通話',
  'tray.quiet.link': 'リンク',
  'tray.quiet.command-line': 'コマンドライン',
  'tray.hide': 'すべて隠す',
  'tray.showAgain': 'すべて再表示',
  'tray.settings': '設定…',
  'tray.quit': 'Callside を終了',
}
