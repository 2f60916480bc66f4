import type { enTrace } from '../en-trace'
import type { Texts } from '../translate'

/** How a lookup came about, in Arabic. */
export const trace: Texts<keyof typeof enTrace> = {
  'trace.none': 'لم يعد شيء معروفًا عن هذا البحث.',
  'trace.under-way': 'البحث ما زال جاريًا.',

  'trace.why.one-profile': 'ملف تعريف عميل واحد يحمل هذا الرقم.',
  'trace.why.overlapping-graphs': 'قادت عدة صيغ إلى سجلات الشخص نفسه.',
  'trace.why.separate-graphs': 'يقود الرقم إلى عملاء لا يجمعهم شيء آخر.',
  'trace.why.joined-graph': 'ملف تعريف واحد يجمع عدة أشخاص، فلا شيء فيه مؤكَّد لشخص بعينه.',
  'trace.why.chosen-person': 'اخترتَ هذا الشخص من بين من قد يكون لهم هذا الرقم.',
  'trace.why.nobody': 'جُرّبت كل الصيغ، ولا ملف تعريف يحمل أيًّا منها.',
  'trace.why.no-answer': 'لم يصل رد يمكن استخدامه.',
  'trace.why.edge-only': 'قُرئ من Edge، وليس فيه إلا السمات المعيَّنة والجماهير. لا رد من المركز.',
  'trace.why.not-asked': 'لم يُرسل شيء إلى المنصة.',

  'trace.sandbox': 'بيئة sandbox',
  'trace.policy': 'نهج الدمج',
  'trace.policy.default': 'النهج الافتراضي للمؤسسة',
  'trace.policy.answered': 'جاء الرد وفق',
  'trace.time': 'وصل الرد خلال',

  'trace.candidates': 'صيغ الرقم',
  'trace.format.e164': 'دولية مع +',
  'trace.format.e164-digits': 'دولية، أرقام فقط',
  'trace.format.national': 'أرقام محلية',
  'trace.format.as-received': 'كما وصل',
  'trace.format.as-given': 'كما أُدخل',
  'trace.format.sha256-e164': 'مجزّأة (hash)، مع +',
  'trace.format.sha256-e164-digits': 'مجزّأة (hash)، أرقام فقط',
  'trace.result.matched': 'مطابق',
  'trace.result.nobody': 'لا أحد',
  'trace.result.failed': 'لا رد',
  'trace.result.not-tried': 'لم تُجرَّب',

  'trace.steps': 'الطلبات',
  'trace.purpose.token': 'رمز الوصول',
  'trace.purpose.profiles': 'ملف التعريف',
  'trace.purpose.events': 'الأحداث',
  'trace.purpose.audiences': 'أسماء الجماهير',
  'trace.purpose.edge': 'ملف تعريف Edge',
  'trace.purpose.namespaces': 'مساحات اسم الهوية',
  'trace.purpose.merge-policies': 'نُهج الدمج',
  'trace.purpose.sandboxes': 'بيئات sandbox',
  'trace.purpose.identity-graph': 'مخطط الهوية',
  'trace.purpose.permissions': 'الأذونات',
  'trace.purpose.namespace-report': 'مساحات الاسم المستخدمة',
  'trace.purpose.datasets': 'أسماء مجموعات البيانات',
  'trace.attempt': 'المحاولة {count}',
  'trace.shared': 'مشترك مع بحث آخر',
  'trace.status': 'HTTP {status}',

  'trace.copy': 'نسخ',
  'trace.copied': 'تم النسخ',
  'trace.copy-failed': 'تعذّر النسخ',
  'trace.copy.hint': 'دون الرقم، ودون أي شيء عن العميل.',
}
