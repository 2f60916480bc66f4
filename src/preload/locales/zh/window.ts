import type { enWindow } from '../en-window'
import type { Texts } from '../translate'

/** The words of window titles, the tray and notifications, in Chinese. */
export const window: Texts<keyof typeof enWindow> = {
  'window.title': 'Callside',
  'window.settings': 'Callside 设置',
  'window.somebodyCalls': '有来电，请在面板中查看是谁。',
  'tray.idle': 'Callside',
  'tray.watching': 'Callside：正在监视剪贴板',
  'tray.waiting': { other: 'Callside：{count} 位来电者尚未查看' },
  'tray.disconnected': 'Callside：未连接',
  'tray.blanked': 'Callside：已全部隐藏',
  'tray.show': '显示 Callside',
  'tray.watchClipboard': '监视剪贴板',
  'tray.quiet': '不自动弹出',
  'tray.quiet.clipboard': '复制的号码',
  'tray.quiet.hotkey': '查询选中文字的快捷键',
  'tray.quiet.phone': '电话系统的来电',
  'tray.quiet.link': '链接',
  'tray.quiet.command-line': '命令行',
  'tray.hide': '全部隐藏',
  'tray.showAgain': '全部重新显示',
  'tray.settings': '设置…',
  'tray.quit': '退出 Callside',
}
