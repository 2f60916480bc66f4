import type { enCaller } from '../en-caller'
import type { Texts } from '../translate'

/** The words around a call's card, in Arabic. */
export const caller: Texts<keyof typeof enCaller> = {
  'status.dismissed': 'ليس هذا العميل',
  'status.aside': 'مؤجّل',

  'why.found': 'لماذا هذه النتيجة؟',
  'why.ambiguous': 'لماذا هؤلاء؟',
  'why.unknown': 'كيف جرى البحث؟',
  'why.failed': 'ماذا حدث؟',

  'ambiguous.question': 'اسأل: «{question}»',
  'ambiguous.question.place': 'في أي مدينة تسكن؟',
  'ambiguous.question.reference': 'ما رقم العميل الخاص بك؟',
  'ambiguous.question.tier': 'ما فئة عضويتك؟',
  'ambiguous.question.name': 'ما اسمك الكامل؟',
  'ambiguous.people': 'عملاء للاختيار منهم',
  'ambiguous.place': 'المدينة',
  'ambiguous.tier': 'الفئة',
  'ambiguous.missing': 'غير مسجّل',
  'ambiguous.neither': 'لا هذا ولا ذاك',
  'ambiguous.none': 'لا أحد منهم',

  'unknown.title-identity': 'لم يُعثر على أحد عبر {namespace}',
  'unknown.tried-as': 'جرى البحث عبر {namespaces}، بكل صيغة ممكنة.',
  'unknown.tried-identity': 'جرى البحث عن القيمة كما كُتبت.',
  'unknown.other': 'البحث بطريقة أخرى',

  'find.by': 'البحث حسب',
  'find.number': 'رقم الهاتف',
  'find.email': 'البريد الإلكتروني',
  'find.value': 'القيمة',
  'find.search': 'بحث',
  'search.placeholder-email': 'رقم أو بريد إلكتروني',

  'dismissed.title': 'ليس هذا العميل',
  'dismissed.meaning': 'ما عُثر عليه يخصّ شخصًا آخر، ولم يُحتفظ بشيء منه.',
  'dismissed.again': 'إعادة البحث',

  'whence.search': 'بالكتابة',
  'whence.clipboard': 'بالنسخ',
  'whence.hotkey': 'بالاختصار',
  'whence.command-line': 'من سطر الأوامر',
  'whence.link': 'من رابط',
  'whence.phone': 'من نظام الهاتف',

  'calls.recent': 'المتصلون الأخيرون',
  'calls.recent-count': {
    zero: 'لا متصلين آخرين',
    one: 'متصل آخر',
    two: 'متصلان آخران',
    few: '{count} متصلين آخرين',
    many: '{count} متصلًا آخر',
    other: '{count} متصل آخر',
  },
  'calls.badge.ringing': 'يرن',
  'calls.badge.answered': 'في مكالمة',
  'calls.pin': 'الاحتفاظ بـ \u2068{name}\u2069',
  'calls.unpin': 'إلغاء الاحتفاظ بـ \u2068{name}\u2069',
  'calls.forget': 'نسيان \u2068{name}\u2069 الآن',
  'calls.forgotten': 'تم نسيان \u2068{name}\u2069.',
  'calls.forget-all': 'نسيان الكل',
  'calls.forgotten-all': 'تم نسيان جميع المتصلين.',
  'calls.memory': 'في الذاكرة فقط، إلى أن تُنهي البرنامج.',
  'calls.identity': 'بحث: {namespace}',

  'actions.label': 'الإجراءات',
  'actions.copy-summary': 'نسخ الملخّص',
  'actions.copied': 'تم نسخ الملخّص',
  'actions.copy-failed': 'تعذّر النسخ',
  'actions.missing': 'تعذّر فتح {label}: بعض ما يحتاجه عنوانه غير مسجّل.',
  'actions.refused': 'تعذّر فتح {label}: مؤسستك لا تسمح بعنوانه.',
  'note.label': 'ملاحظة على هذه المكالمة',
  'note.placeholder': 'أضف ملاحظة',

  'failed.copy': 'نسخ التفاصيل',
  'failed.copied': 'تم النسخ',
  'failed.copy-failed': 'تعذّر النسخ',
  'failed.doctor': 'فتح فحص النظام',

  'idle.locked': 'تحدّده مؤسستك.',
  'idle.phone': 'ربط نظام الهاتف لتصل مكالماته تلقائيًا',
}
