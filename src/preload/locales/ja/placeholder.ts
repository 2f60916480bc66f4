import type { enPlaceholder } from '../en-placeholder'
import type { Texts } from '../translate'

/** The words on placeholders that nobody filled in and on refused links, in Japanese. */
export const placeholder: Texts<keyof typeof enPlaceholder> = {
  'notice.placeholder': '電話システムから、発信者の番号の代わりに {written} が送られてきました。',
  'notice.phone-page': '「電話システム」を開く',
  'placeholder.3cx':
    'これは 3CX のものです。3CX の Settings > Integration > CRM でアドレスを設定し、%CallerNumber% をこのとおりに書いてください。他の場所では 3CX は値を入れません。',
  'placeholder.3cx-server':
    'これは 3CX の CRM テンプレートのものです。値を入れるのはサーバーだけです。このコンピューターでは、3CX アプリの設定で %CallerNumber% を使ってください。',
  'placeholder.8x8':
    'これは 8x8 Work のものです。アドレスが Settings > Caller info pop-up にあり、%%CallerNumber%% がこのとおりに書かれているか確認してください。',
  'placeholder.asterisk':
    'これは Asterisk のものです。値を入れるのは、ダイヤルプランの行を実行する Asterisk 自身だけです。スクリプトや他のプログラムの設定では使えません。',
  'placeholder.avaya':
    'これは Avaya Workplace のものです。アドレスが Screen Pop のルールにあり、番号に <m> を使っているか確認してください。',
  'placeholder.bria':
    'これは Bria のものです。Bria のデスクトップ API が返す応答の一部です。名前ではなく、中の値を渡してください。',
  'placeholder.desk-phone':
    'これは Snom、Grandstream、Yealink などの卓上電話機のものです。アドレスが着信時のアクション URL に設定されているか確認してください。',
  'placeholder.estos':
    'これは estos ProCall のものです。行が着信時のアクションにあり、番号に <Call.NumberSC> を使っているか確認してください。',
  'placeholder.freepbx':
    'これは FreePBX のものです。Superfecta が値を入れるのは、ソース Send to URL で、名前のある発信者の場合だけです。',
  'placeholder.freeswitch':
    'これは FreeSWITCH のものです。mod_cidlookup のアドレスなど、値を入れるのは FreeSWITCH 自身だけです。',
  'placeholder.innovaphone':
    'これは innovaphone のものです。行が myPBX のアプリにあり、番号に $n を使っているか確認してください。',
  'placeholder.linphone':
    'これは Linphone のものです。Linphone 6.1 以降で、「Command Line to run upon incoming call」に値が入ります。番号は $1 です。',
  'placeholder.ringotel':
    'これは Ringotel のものです。アドレスが管理ポータルの Screen Pop-up にあり、番号に $caller$ を使っているか確認してください。',
  'placeholder.samsung':
    'これは Samsung Communicator のものです。行が着信時のスクリーンポップにあるか確認してください。他の場所では値が入りません。',
  'placeholder.teams':
    'これは Microsoft Teams のものです。アドレスが通話ポリシーにあるか、また電話網からの着信だったかを確認してください。',
  'placeholder.tsip':
    'これは tSIP のものです。行が通話に対して実行されているか確認してください。通話がなければ、入れる番号もありません。',
  'placeholder.wildix':
    'これは Wildix のものです。行が Personal > Popup URL または App にあり、番号に {CALLERNUM} を使っているか確認してください。',
  'placeholder.xarios':
    'これは Xarios のものです。行がスクリーンポップにあり、番号に {cli} または {clie164} を使っているか確認してください。',
  'placeholder.shared':
    'FreePBX、tSIP、3CX の CRM テンプレートで番号を表す書き方です。電話システムが値を入れる場所に書かれているか確認してください。',
  'placeholder.not-the-number': '発信者の名前など、番号以外のものを表しています。番号を表すものを使ってください。',
  'placeholder.unknown':
    'プレースホルダーのようですが、Callside が知る電話システムにこの番号の書き方はありません。お使いの電話システムの書き方を確認してください。',
  'placeholder.link-handler':
    'リンクではなく、リンクを表すシステムの記号が届きました。リンクを開くプログラムの設定に誤りがあります。「電話システム」でいったんオフにして、再びオンにしてください。',

  'notice.link-refused.too-long': 'リンクを拒否しました。通話に必要な長さを超えています。',
  'notice.link-refused.control-characters':
    'リンクを拒否しました。目に見えない文字が含まれています。書き直してください。',
  'notice.link-refused.malformed':
    'リンクを拒否しました。Callside の形式ではありません。callside://lookup?phone= の後に番号を続けてください。',
  'notice.link-refused.repeated-parameter':
    'リンクを拒否しました。同じ指定が 2 回あります。各パラメーターは 1 つだけにしてください。',
  'notice.link-refused.percent-encoding':
    'リンクを拒否しました。% の後に誤った文字があります。電話システムで番号をエンコードしてください。',
  'notice.link-refused.argument-injection':
    'リンクを拒否しました。プログラムへの指定になり得る引用符やダッシュが含まれています。電話システムの設定から取り除いてください。',
  'notice.link-refused.nested-link': 'リンクを拒否しました。番号の位置に別のリンクが入っています。',
  'notice.link-refused.no-number': 'リンクを拒否しました。電話番号がありません。phone= の後の内容を確認してください。',
  'notice.link-refused.unknown-phase':
    'リンクを拒否しました。phase は ringing、answered、ended のいずれかにしてください。',
  'notice.link-refused.unknown-direction':
    'リンクを拒否しました。direction は inbound または outbound にしてください。',
  'notice.link-refused.dial-links-off':
    '発信用のリンクが届きましたが、Callside は現在受け付けていません。「電話システム」で変更できます。',
  'notice.link-refused.not-passed-on':
    '番号を引き渡せませんでした。このリンクを開く電話アプリがありません。「電話システム」ページで別の種類を選んでください。',
  'notice.link-refused.other': 'リンクを拒否しました。何を求めているのか判断できません。',
}
