import type { enProblems } from '../en-problems'
import type { Texts } from '../translate'

/** What went wrong: a title, what it means, what to do, and whom to ask; then what single codes mean; in Arabic. */
export const problems: Texts<keyof typeof enProblems> = {
  'problem.not-configured.title': 'Callside غير متصل بعد',
  'problem.not-configured.meaning': 'الاتصال بـ Experience Platform غير مكتمل، فلم يُجرَ أي بحث.',
  'problem.not-configured.todo': 'افتح «الاتصال» وأكمل ما ينقص.',
  'problem.not-configured.whom': 'لدى فريق تقنية المعلومات معرّف المؤسسة وClient ID وClient secret.',

  'problem.credentials-rejected.title': 'رفضت المنصة بيانات الاعتماد',
  'problem.credentials-rejected.meaning': 'لم تقبل Adobe ما أرسله Callside من Client ID وClient secret.',
  'problem.credentials-rejected.todo': 'تحقق من Client ID وأدخل Client secret من جديد.',
  'problem.credentials-rejected.whom':
    'يستطيع فريق تقنية المعلومات أن يرى في Adobe Developer Console هل جُدّد Client secret.',

  'problem.not-permitted.title': 'لم تسمح المنصة بهذا الوصول',
  'problem.not-permitted.meaning': 'تعرف Adobe بيانات الاعتماد، لكن لا يحق لها قراءة ملفات تعريف العملاء هنا.',
  'problem.not-permitted.todo': 'اطلب الإذن. لا فائدة من إعادة المحاولة قبل الحصول عليه.',
  'problem.not-permitted.whom': 'يستطيع فريق تقنية المعلومات إضافة بيانات الاعتماد إلى دور يشمل الإذن View Profiles.',

  'problem.not-licensed.title': 'البحث في ملفات التعريف ليس ضمن هذا الترخيص',
  'problem.not-licensed.meaning': 'تقول Adobe إن المؤسسة لا تملك ترخيصًا لما طُلب. هذا لا يعني شيئًا عن العميل.',
  'problem.not-licensed.todo': 'ليس عليك فعل شيء، ولا فائدة من إعادة المحاولة.',
  'problem.not-licensed.whom': 'يستطيع المسؤول أن يسأل فريق حساب المؤسسة لدى Adobe عمّا يشمله الترخيص.',

  'problem.limit-reached.title': 'بلغتَ حدّ عمليات البحث',
  'problem.limit-reached.meaning': 'يتوقف Callside بعد عدد محدّد من عمليات البحث، حمايةً لبيانات العملاء.',
  'problem.limit-reached.todo': 'تابع الآن دون بطاقة؛ سيُتاح البحث من جديد مع مرور الوقت.',
  'problem.limit-reached.whom': 'فريق تقنية المعلومات هو من يضبط هذا الحد.',

  'problem.merge-policy.title': 'نهج الدمج لا يعمل',
  'problem.merge-policy.meaning': 'لا تعرف المنصة نهج الدمج الذي ضُبط عليه Callside.',
  'problem.merge-policy.todo': 'ليس عليك فعل شيء، ولا فائدة من إعادة المحاولة.',
  'problem.merge-policy.whom': 'يستطيع فريق تقنية المعلومات تصحيح «mergePolicyId» في إعدادات Callside.',

  'problem.too-many-identities.title': 'هذا الرقم مرتبط بهويات كثيرة جدًا',
  'problem.too-many-identities.meaning':
    'لا تجمع المنصة هذا العدد من السجلات في ملف تعريف واحد. غالبًا ما يكون خطًا مشتركًا.',
  'problem.too-many-identities.todo': 'اسأل من المتصل وابحث بطريقة أخرى.',
  'problem.too-many-identities.whom': 'يستطيع فريق البيانات فحص مخطط الهوية لهذا الرقم.',

  'problem.rate-limited.title': 'المنصة مشغولة',
  'problem.rate-limited.meaning': 'أرسلت المؤسسة طلبات أكثر مما تقبله المنصة دفعة واحدة.',
  'problem.rate-limited.todo': 'انتظر لحظة ثم أعد المحاولة.',
  'problem.rate-limited.whom': 'إن تكرر ذلك كثيرًا، فأخبر فريق تقنية المعلومات.',

  'problem.unreachable.title': 'تعذّر الوصول إلى المنصة',
  'problem.unreachable.meaning': 'لم يصل رد صالح. ربما تعطلت الشبكة أو الخادم الوكيل أو الخدمة.',
  'problem.unreachable.todo': 'تأكد من اتصالك بالإنترنت ثم أعد المحاولة.',
  'problem.unreachable.whom': 'إن كانت الصفحات الأخرى تُفتح، فاسأل فريق تقنية المعلومات هل يحجب جدار الحماية المضيف.',

  'problem.timeout.title': 'تأخرت المنصة في الرد',
  'problem.timeout.meaning': 'لم يصل رد في الوقت المحدد، فتوقف Callside عن الانتظار.',
  'problem.timeout.todo': 'أعد المحاولة؛ غالبًا ما يأتي الرد التالي سريعًا.',
  'problem.timeout.whom': 'إن تكرر ذلك كثيرًا، فأخبر فريق تقنية المعلومات.',

  'problem.unexpected-response.title': 'رد المنصة غير مفهوم',
  'problem.unexpected-response.meaning': 'وصل رد لا يستطيع Callside قراءته، فلم يعرض شيئًا.',
  'problem.unexpected-response.todo': 'أعد المحاولة.',
  'problem.unexpected-response.whom': 'إن استمر ذلك، فأعطِ فريق تقنية المعلومات الرمز والطلب المذكورين أدناه.',

  'problem.code.401013': 'ردّت Adobe بالرمز 401013: رمز الوصول غير صالح. سيطلب Callside رمزًا جديدًا في المحاولة التالية.',
  'problem.code.403000': 'ردّت Adobe بالرمز 403000: لم يصل Client ID (API key).',
  'problem.code.403003': 'ردّت Adobe بالرمز 403003: لا تعرف Client ID هذا (API key).',
  'problem.code.403010': 'ردّت Adobe بالرمز 403010: لم يصل رمز وصول.',
  'problem.code.403025':
    'ردّت Adobe بالرمز 403025: ليس لبيانات الاعتماد هذه ملف تعريف منتج (product profile) في هذه المؤسسة. هذا لا يعني شيئًا عن العميل.',
  'problem.code.400003': 'ردّت Adobe بالرمز 400003: معرّف المؤسسة ناقص.',
  'problem.code.unknown-sandbox': 'لا ترى بيانات الاعتماد بيئة sandbox بهذا الاسم.',
  'problem.code.no-secret': 'لا Client secret محفوظًا لهذه العناوين.',
  'problem.code.host': 'أحد العناوين ليس من عناوين Adobe، فلم يُرسل إليه شيء.',
  'problem.code.answered-by-another-policy': 'ردّت المنصة وفق نهج دمج غير الذي طُلب منها، فلم يُعرض شيء.',
  'problem.code.not-the-platform': 'ردّ من هذا العنوان شيء ليس Experience Platform.',
  'problem.code.invalid_client': 'لا تقبل Adobe هذين معًا: Client ID وClient secret.',
  'problem.code.invalid_scope': 'لا تقبل Adobe أحد النطاقات (scopes).',

  'problem.code.not-at-edge.title': 'لا يعرف Edge هذا المتصل',
  'problem.code.not-at-edge':
    'البحث في المركز ليس ضمن الترخيص، فاقتصر البحث على Edge. وهو يحتفظ بملف التعريف 14 يومًا دون نشاط، فقد يكون المتصل عميلًا مع ذلك.',
  'problem.code.not-at-edge.todo': 'اسأل من المتصل وابحث بطريقة أخرى.',

  'problem.code.circuit-open.title': 'ينتظر Callside قبل المحاولة من جديد',
  'problem.code.circuit-open': 'لم تلقَ عدة طلبات متتالية ردًا، فلن يُرسل شيء لبعض الوقت.',
  'problem.code.circuit-open.todo': 'انتظر حتى يصبح الزر جاهزًا ثم أعد المحاولة.',
  'problem.code.captive-portal.title': 'تطلب هذه الشبكة تسجيل الدخول أولًا',
  'problem.code.captive-portal': 'ردّت صفحة تسجيل الدخول إلى الشبكة بدلًا من المنصة.',
  'problem.code.captive-portal.todo': 'افتح أي صفحة في المتصفح، وسجّل الدخول إلى الشبكة، ثم أعد المحاولة.',
  'problem.code.captive-portal.whom': 'إن لم تظهر صفحة تسجيل الدخول، فاسأل فريق تقنية المعلومات.',
  'problem.code.certificate.title': 'لا يمكن الوثوق بالاتصال',
  'problem.code.certificate': 'الشهادة المقدَّمة ليست من جهة يثق بها هذا الكمبيوتر، فلم يُرسل شيء.',
  'problem.code.certificate.todo': 'ليس عليك فعل شيء، ولا فائدة من إعادة المحاولة.',
  'problem.code.certificate.whom': 'يستطيع فريق تقنية المعلومات تزويد Callside بجهة إصدار شهادات الشبكة.',
  'problem.code.proxy-sign-in.title': 'يطلب الخادم الوكيل تسجيل الدخول',
  'problem.code.proxy-sign-in': 'يطلب الخادم الوكيل في الشبكة اسمًا وكلمة مرور. إما أنهما غير محفوظين أو لم يُقبلا.',
  'problem.code.proxy-sign-in.todo': 'اطلب حفظ بيانات الدخول إلى الخادم الوكيل في سلسلة مفاتيح هذا الكمبيوتر.',
  'problem.code.proxy-sign-in.whom': 'يعرف فريق تقنية المعلومات الخادم الوكيل وبيانات الدخول إليه.',
  'problem.code.proxy.title': 'لم يُمرّر الخادم الوكيل الطلب',
  'problem.code.proxy': 'تخرج الطلبات من هذه الشبكة عبر خادم وكيل، ولم يفتح هذا طريقًا إلى المنصة.',
  'problem.code.proxy.whom': 'إن استمر ذلك، فاسأل فريق تقنية المعلومات عن الخادم الوكيل.',
  'problem.code.too-large': 'كان الرد أكبر مما يقبله Callside، فأُسقط.',
  'problem.code.ENOTFOUND': 'لم يُعثر على اسم المضيف: ربما لا اتصال للكمبيوتر بالشبكة، أو العنوان خاطئ.',
  'problem.code.EAI_AGAIN': 'تعذّر البحث عن اسم المضيف: ربما لا اتصال للكمبيوتر بالشبكة.',
  'problem.code.ECONNREFUSED': 'عُثر على المضيف، لكنه لا يقبل اتصالات على هذا العنوان.',
  'problem.code.ECONNRESET': 'انقطع الاتصال قبل وصول الرد كاملًا.',
  'problem.code.ENETUNREACH': 'لا طريق من هذه الشبكة إلى المضيف.',
  'problem.code.EHOSTUNREACH': 'لا طريق من هذه الشبكة إلى المضيف.',
  'problem.code.per-minute': 'استُنفدت عمليات البحث لهذه الدقيقة. يحمي هذا الحد بيانات العملاء.',
  'problem.code.per-hour': 'استُنفدت عمليات البحث لهذه الساعة. يحمي هذا الحد بيانات العملاء.',
  'problem.code.per-day': 'استُنفدت عمليات البحث لهذا اليوم. يحمي هذا الحد بيانات العملاء.',
  'problem.code.links': 'يمكن للروابط بدء عملية بحث واحدة كل ثانيتين، وهذا الرابط جاء قبل أوانه.',
  'problem.code.links.title': 'عمليات بحث كثيرة من الروابط',
  'problem.code.links.todo': 'انتظر لحظة ثم أعد المحاولة.',

  'problem.action.connection': 'فتح «الاتصال»',
  'problem.retry-in': 'إعادة المحاولة بعد {time}',
  'problem.possible-again': 'يمكن البحث من جديد في {time}.',
  'problem.after': 'توقفت المحاولة بعد {time}',
  'problem.detail.code': 'الرمز',
  'problem.detail.status': 'الحالة',
  'problem.detail.request': 'الطلب',
  'problem.detail.host': 'المضيف',
}
