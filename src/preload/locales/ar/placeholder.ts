import type { enPlaceholder } from '../en-placeholder'
import type { Texts } from '../translate'

/** What is wrong with how a phone system was set up: placeholders and links; in Arabic. */
export const placeholder: Texts<keyof typeof enPlaceholder> = {
  'notice.placeholder': 'أرسل نظام الهاتف \u2068{written}\u2069 بدلًا من رقم المتصل.',
  'notice.phone-page': 'فتح «نظام الهاتف»',
  'placeholder.3cx':
    'هذه صيغة 3CX. اضبط العنوان في 3CX ضمن Settings ثم Integration ثم CRM، واكتب \u2068%CallerNumber%\u2069 هكذا تمامًا؛ ففي غير ذلك الموضع لا يملؤها 3CX.',
  'placeholder.3cx-server':
    'هذه صيغة قالب CRM في 3CX، ولا يملؤها إلا الخادم. على هذا الكمبيوتر استخدم \u2068%CallerNumber%\u2069 في إعدادات تطبيق 3CX.',
  'placeholder.8x8':
    'هذه صيغة 8x8 Work. تأكد أن العنوان مكتوب ضمن Settings ثم Caller info pop-up، وفيه \u2068%%CallerNumber%%\u2069 هكذا تمامًا.',
  'placeholder.asterisk':
    'هذه صيغة Asterisk. لا يملؤها إلا Asterisk نفسه، في سطر من خطة الاتصال (dialplan)؛ ولا تملؤها السكربتات ولا إعدادات برنامج آخر.',
  'placeholder.avaya':
    'هذه صيغة Avaya Workplace. تأكد أن العنوان مكتوب في قاعدة Screen Pop، وفيه \u2068<m>\u2069 للرقم.',
  'placeholder.bria': 'هذه صيغة Bria، وهي جزء من رد واجهة Desktop API فيه: أرسل ما يحويه الحقل، لا اسمه.',
  'placeholder.desk-phone':
    'هذه صيغة هاتف مكتبي مثل Snom أو Grandstream أو Yealink. تأكد أن العنوان مضبوط بصفته action URL للمكالمة الواردة.',
  'placeholder.estos':
    'هذه صيغة estos ProCall. تأكد أن السطر مكتوب في إجراء للمكالمات الواردة، وفيه \u2068<Call.NumberSC>\u2069 للرقم.',
  'placeholder.freepbx':
    'هذه صيغة FreePBX. لا يملؤها Superfecta إلا في المصدر Send to URL، وللمتصلين الذين لهم اسم فقط.',
  'placeholder.freeswitch': 'هذه صيغة FreeSWITCH. لا يملؤها إلا FreeSWITCH نفسه، كما في عنوان mod_cidlookup.',
  'placeholder.innovaphone': 'هذه صيغة innovaphone. تأكد أن السطر مكتوب في تطبيق myPBX، وفيه \u2068$n\u2069 للرقم.',
  'placeholder.linphone':
    'هذه صيغة Linphone. يملؤها Linphone بدءًا من الإصدار 6.1، في «Command Line to run upon incoming call»، وفيه \u2068$1\u2069 للرقم.',
  'placeholder.ringotel':
    'هذه صيغة Ringotel. تأكد أن العنوان مكتوب ضمن Screen Pop-up في بوابة الإدارة، وفيه \u2068$caller$\u2069 للرقم.',
  'placeholder.samsung':
    'هذه صيغة Samsung Communicator. تأكد أن السطر مكتوب في screen pop للمكالمات الواردة؛ فغيرها لا يُملأ.',
  'placeholder.teams':
    'هذه صيغة Microsoft Teams. تأكد أن العنوان مكتوب في نهج المكالمات، وأن المتصل اتصل من شبكة الهاتف.',
  'placeholder.tsip': 'هذه صيغة tSIP. تأكد أن السطر يُشغَّل عند وجود مكالمة: فمن دونها لا رقم يُملأ.',
  'placeholder.wildix':
    'هذه صيغة Wildix. تأكد أن السطر مكتوب ضمن Personal ثم Popup URL أو App، وفيه \u2068{CALLERNUM}\u2069 للرقم.',
  'placeholder.xarios':
    'هذه صيغة Xarios. تأكد أن السطر مكتوب في screen pop، وفيه \u2068{cli}\u2069 أو \u2068{clie164}\u2069 للرقم.',
  'placeholder.shared': 'هكذا يكتب FreePBX وtSIP وقوالب CRM في 3CX الرقم. تأكد أنه في الموضع الذي يملؤه نظام الهاتف.',
  'placeholder.not-the-number': 'هذا يرمز إلى شيء غير الرقم، كاسم المتصل مثلًا. استخدم الرمز المخصّص للرقم.',
  'placeholder.unknown':
    'يبدو هذا عنصرًا نائبًا، لكن لا نظام هاتف معروفًا لدى Callside يكتب الرقم هكذا. ابحث كيف يكتبه نظامك.',
  'placeholder.link-handler':
    'وصلت علامة النظام الخاصة بالروابط بدلًا من رابط: ضُبط برنامج هذه الروابط بشكل خاطئ. أوقفها ثم فعّلها من جديد ضمن «نظام الهاتف».',

  'notice.link-refused.too-long': 'رُفض رابط: أطول مما تحتاجه أي مكالمة.',
  'notice.link-refused.control-characters': 'رُفض رابط: فيه أحرف غير مرئية. اكتبه من جديد.',
  'notice.link-refused.malformed':
    'رُفض رابط: ليس بصيغة روابط Callside. يجب أن يكون \u2068callside://lookup?phone=\u2069 يليه الرقم.',
  'notice.link-refused.repeated-parameter': 'رُفض رابط: يكرّر الشيء نفسه. أبقِ كل معلمة مرة واحدة.',
  'notice.link-refused.percent-encoding': 'رُفض رابط: بعد علامة % فيه شيء خاطئ. اجعل نظام الهاتف يرمّز الرقم.',
  'notice.link-refused.argument-injection':
    'رُفض رابط: فيه علامات اقتباس أو شَرطات قد تكون موجّهة إلى برنامج. احذفها من إعدادات نظام الهاتف.',
  'notice.link-refused.nested-link': 'رُفض رابط: بداخله رابط آخر في موضع الرقم.',
  'notice.link-refused.no-number': 'رُفض رابط: لا رقم هاتف فيه. تحقق مما يأتي بعد \u2068phone=\u2069.',
  'notice.link-refused.unknown-phase': 'رُفض رابط: يجب أن تكون قيمة phase إما ringing أو answered أو ended.',
  'notice.link-refused.unknown-direction': 'رُفض رابط: يجب أن تكون قيمة direction إما inbound أو outbound.',
  'notice.link-refused.dial-links-off':
    'وصل رابط لطلب رقم، لكن Callside لا يستقبل هذه الروابط حاليًا. غيّر ذلك ضمن «نظام الهاتف».',
  'notice.link-refused.not-passed-on':
    'لم يُمرَّر الرقم: لا تطبيق هاتف هنا يفتح مثل هذه الروابط. اختر نوعًا آخر في صفحة «نظام الهاتف».',
  'notice.link-refused.other': 'رُفض رابط: لا يستطيع Callside أن يعرف ما يطلبه.',
}
