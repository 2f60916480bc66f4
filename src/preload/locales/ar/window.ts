import type { enWindow } from '../en-window'
import type { Texts } from '../translate'

/** What the system shows of the app's windows: titles, the tray and notifications; in Arabic. */
export const window: Texts<keyof typeof enWindow> = {
  'window.title': 'Callside',
  'window.settings': 'إعدادات Callside',
  'window.somebodyCalls': 'هناك من يتصل. تُظهر اللوحة من هو.',
  'tray.idle': 'Callside',
  'tray.watching': 'Callside: يراقب الحافظة',
  'tray.waiting': {
    zero: 'Callside: لا متصلين جددًا',
    one: 'Callside: متصل لم تره بعد',
    two: 'Callside: متصلان لم ترهما بعد',
    few: 'Callside: {count} متصلين لم ترهم بعد',
    many: 'Callside: {count} متصلًا لم ترهم بعد',
    other: 'Callside: {count} متصل لم ترهم بعد',
  },
  'tray.disconnected': 'Callside: غير متصل',
  'tray.blanked': 'Callside: كل شيء مخفي',
  'tray.show': 'إظهار Callside',
  'tray.watchClipboard': 'مراقبة الحافظة',
  'tray.quiet': 'عدم الظهور تلقائيًا مع',
  'tray.quiet.clipboard': 'الأرقام المنسوخة',
  'tray.quiet.hotkey': 'اختصار النص المحدَّد',
  'tray.quiet.phone': 'مكالمات نظام الهاتف',
  'tray.quiet.link': 'الروابط',
  'tray.quiet.command-line': 'سطر الأوامر',
  'tray.hide': 'إخفاء كل شيء',
  'tray.showAgain': 'إظهار كل شيء من جديد',
  'tray.settings': 'الإعدادات…',
  'tray.quit': 'إنهاء Callside',
}
