import type { enPhoneGuides } from '../en-phone-guides'
import type { Texts } from '../translate'

/** What to do in each phone system, and what to take care of there, in Japanese. */
export const phoneGuides: Texts<keyof typeof enPhoneGuides> = {
  'phone.page.test': '誰かに電話をかけてもらい、「届いた内容」を確認します。',
  'phone.warn.query':
    '? 以降は Web サーバーに送信され、ログに残る可能性があります。# 以降は送信されません。まず 1 つ目のアドレスを試してください。',
  'phone.warn.query-only':
    '番号はアドレスの一部として Web サーバーに送信され、ログに残る可能性があります。ログの保存期間を短くするか、ログをオフにするよう IT 部門に依頼してください。',
  'phone.warn.framed':
    'エージェントデスクトップのページ内に表示されるページでは、別のプログラムを開けないことがあります。可能であれば、独立したタブで開くようにしてください。',
  'phone.warn.pop-ups': 'ブラウザーで、エージェントデスクトップのアドレスのポップアップを許可する必要があります。',
  'phone.warn.shell':
    '行をシェルに渡す電話システムもあります。そこに入る内容は発信者が決めたものかもしれないため、番号だけを引用符で囲んで渡してください。',
  'phone.warn.name': '発信者の名前は絶対に行に入れないでください。名前は発信者が自由に決められます。',

  'phone.genesys.open':
    '変数は公開されているスクリプトのものです。スクリプト内のページから別のプログラムを開けるかどうかは確認されていません。',
  'phone.genesys.1': 'Admin > Contact Center > Scripts で、着信用のスクリプトを開きます。',
  'phone.genesys.2':
    'Web ページコンポーネントを追加し、下のアドレスを設定します。波かっこ内の名前はスクリプトの変数です。',
  'phone.genesys.3': 'スクリプトを公開し、誰かに電話をかけてもらい、「届いた内容」を確認します。',

  'phone.amazon.1': 'Amazon Connect Streams で Contact Control Panel を表示する独自のページが必要です。',
  'phone.amazon.2': 'そのページの connect.core.initCCP の後に、下のスクリプトを追加します。',
  'phone.amazon.3': 'そのページのポップアップを許可し、誰かに電話をかけてもらい、「届いた内容」を確認します。',

  'phone.cxone.1': 'Studio で、着信用のスクリプトを開きます。',
  'phone.cxone.2': 'Onanswer の後に PopURL アクションを追加し、下のアドレスを設定します。{ANI} は発信者の番号です。',
  'phone.cxone.3': 'ページが独立したタブで開くように、コンタクトパネルの外の表示先を選びます。',

  'phone.five9.open':
    'Five9 がアドレス内で発信者の番号をどのように書くかを示す資料は見つかりませんでした。Five9 の管理者に確認してください。',
  'phone.five9.1': '着信時に Web アドレスを開くコネクターを用意するよう、Five9 の管理者に依頼します。',
  'phone.five9.2': '下のアドレスの末尾に、発信者の番号を表す Five9 の変数を付けて設定します。',

  'phone.webex.1': 'Flow Designer で着信用のフローを開き、Event Flows に移動します。',
  'phone.webex.2': 'AgentAnswered に Screen Pop アクティビティを追加します。1 つのフローに 1 つだけ追加できます。',
  'phone.webex.3': '下のアドレスとパラメーターを設定します。',
  'phone.webex.4': 'デスクトップ内ではなく、ブラウザーの新しいタブに表示するように設定します。',
  'phone.webex.variable':
    '変数は Flow Designer の一覧から選んでください。新しいフローでは、発信者の番号が NewContact.ANI の場合があります。',

  'phone.finesse.1':
    'Finesse の管理画面の Workflows で、Browser Pop タイプの新しいワークフローアクションを作成します。',
  'phone.finesse.2': '下のアドレスを設定し、末尾にカーソルを置いて、発信者の番号のタグを追加します。',
  'phone.finesse.3': 'すべての通話で同じタブが使われるように、ウィンドウ名に callside と入力します。',
  'phone.finesse.4': '着信時にこのアクションを実行するワークフローを作成し、チームに割り当てます。',
  'phone.finesse.refresh':
    '通話中にエージェントが Finesse のページを再読み込みすると、ワークフローがもう一度実行されます。10 秒以内であれば、Callside は同じ通話とみなします。',
  'phone.finesse.jabber':
    '着信時に Jabber から何かを起動する方法は、資料では見つかりませんでした。番号をコピーするか、選択してショートカットを押してください。',

  'phone.avaya.1': 'Avaya Workplace の設定の Screen Pop で、外部ブラウザーを開くタイプのルールを追加します。',
  'phone.avaya.2': '下のアドレスを設定します。<m> は相手の番号です。',
  'phone.avaya.others': '名前の <n> とユーザー間情報の <u> は外部から届くものです。使わないでください。',

  'phone.flex.open':
    'イベントとそのタスクは文書化されています。音声通話のタスクで番号が「from」に入ることは、Twilio のサンプルに基づいています。',
  'phone.flex.1': 'Flex プラグインを作成するか、既存のものを開きます。',
  'phone.flex.2': 'init 関数に下のスクリプトを追加します。',
  'phone.flex.3': 'デプロイして Flex のポップアップを許可し、誰かに電話をかけてもらい、「届いた内容」を確認します。',
  'phone.flex.container':
    'Flex の CRM コンテナは自身のページ内にページを表示するため、別のプログラムを開けないことがあります。このスクリプトはタブを使用します。',

  'phone.teams.1': 'Teams 管理センターで「音声」>「通話ポリシー」を開き、エージェントのポリシーを開きます。',
  'phone.teams.2':
    'PSTN 着信時にブラウザーでアプリを開く設定をオンにし、下の 1 つ目のアドレスを設定します。または PowerShell で行を実行します。',
  'phone.teams.3':
    'ポリシーが全員に反映されるまでには時間がかかります。電話網から誰かに電話をかけてもらい、「届いた内容」を確認します。',
  'phone.teams.fragment':
    'Microsoft の資料では、{phone} を含む 1,024 文字未満の https アドレスとされています。# 以降が保持されるかどうかは確認されていません。',

  'phone.3cx.open':
    '設定とその変数は、複数の公開プロジェクトでの使い方に基づいています。3CX 自身のドキュメントは確認していません。',
  'phone.3cx.1': '3CX の設定で Integration > CRM integration を開き、カスタム CRM で連絡先を開く設定を選びます。',
  'phone.3cx.2': '下の 1 つ目のアドレスを設定し、呼び出し中に通知するようにします。',
  'phone.3cx.3': 'ブラウザーで 3CX のポップアップを許可します。Web クライアントを開いておく必要があります。',
  'phone.3cx.4':
    'バージョン 18 以前のデスクトップアプリの場合: 着信時にプログラムを実行する設定をオンにし、Callside を選び、下のパラメーターを設定します。',
  'phone.3cx.server':
    '3CX サーバーの CRM テンプレートはサーバーから照会するため、このコンピューターには届きません。ここでは使わないでください。',

  'phone.zoiper.open':
    '設定は Zoiper のものです。行の中で番号をどのように書くかは確認されていないため、行はその手前で終わっています。',
  'phone.zoiper.1':
    'Settings > Features > Automation > Event rules で、呼び出し中の通話（着信のみ）のルールを追加します。',
  'phone.zoiper.2': '下の行の末尾に、番号を表す Zoiper のパラメーターを付けて、プログラムを実行するように設定します。',
  'phone.zoiper.3':
    '誰かに電話をかけてもらいます。パラメーターに値が入らなかった場合も、「届いた内容」に行が表示されます。',

  'phone.microsip.tested':
    'MicroSIP 3.20.5 とまったく同じ方法で行を起動する代替プログラムで確認しました（分割、引用符なしの結合、番号の追加、非表示での実行）。',
  'phone.microsip.1': 'MicroSIP を終了します。終了時に設定が上書きされるためです。',
  'phone.microsip.2':
    '%APPDATA%\\MicroSIP\\MicroSIP.ini（ポータブル版は MicroSIP.exe と同じ場所）を開き、[Settings] の下に 1 行目を貼り付けます。',
  'phone.microsip.3': '元のとおり UTF-16 LE で保存し、MicroSIP を起動し直します。',
  'phone.microsip.closes': 'ファイルは必ず MicroSIP を終了してから編集してください。コマンドは 255 文字までです。',
  'phone.microsip.quotes':
    '引用符で囲めるのはパスだけです。誤りがあっても MicroSIP はエラーを表示しないため、着信のシミュレーションで確認してください。',
  'phone.microsip.waits':
    'MicroSIP はコマンドの終了を最大 10 秒待ってから着信音を鳴らします。Callside は情報を引き渡してすぐに終了します。',
  'phone.microsip.auto-answer':
    '自動応答の場合は、cmdCallRing の代わりに、先に実行される cmdIncomingCall を使ってください。',

  'phone.linphone.tested':
    'Linphone 6.1 とまったく同じ方法で、番号をそのままの文字列として入れた行を /bin/sh に渡す代替プログラムで確認しました。',
  'phone.linphone.1': 'Linphone 6.1 以降が必要です。',
  'phone.linphone.2': '設定の「Command Line to run upon incoming call」に、下の行を貼り付けます。',
  'phone.linphone.3':
    'プロビジョニングでは、linphonerc の [ui] セクションの command_line です。disable_command_line=0 も設定します。',
  'phone.linphone.name':
    '$2 は絶対に使わないでください。発信者が自由に決められる名前がシェルに渡されるため、何でも実行されるおそれがあります。',
  'phone.linphone.number':
    '$1 も外部から届くもので、引用符で囲んでも安全にはなりません。$(program) のような番号は、そのプログラムを実行します。SIP サーバーが数字だけを通す場合に限って使ってください。',
  'phone.linphone.windows': 'Windows では行が cmd.exe に渡されます。これはテストされていません。',
  'phone.linphone.older': 'Linphone 6.0 以前にはこの設定がありません。',

  'phone.baresip.tested':
    'このコンピューター上の Debian の baresip 1.0.0 で確認しました。実際の SIP 通話で着信し、発信者が表示されます。',
  'phone.baresip.1': 'baresip のフォルダーの config ファイルに下の行を追加します。すでにある行は除きます。',
  'phone.baresip.2': 'baresip を起動し直します。',
  'phone.baresip.3': 'Callside で、同じポートを指定して「baresip を待ち受ける」をオンにします。',
  'phone.baresip.everyone':
    'baresip のサンプルファイルは 0.0.0.0 で待ち受けるため、ネットワーク全体からパスワードなしで電話を操作できます。必ず 127.0.0.1 と書いてください。',
  'phone.baresip.newest':
    'baresip は最新の接続だけを維持します。別のプログラムも接続すると Callside と交互に切り替わり、どちらも着信を逃します。',
  'phone.baresip.auto-answer':
    'answermode=auto の場合、baresip 1.0.0 は着信を通知しません。応答した時点で表示されます。',

  'phone.asterisk.open':
    'Asterisk に実行させる内容は試していません。HTTP フック自体は、実際のリクエストでテスト済みです。',
  'phone.asterisk.1':
    'Asterisk でソフトフォンを使っている場合は、代わりにソフトフォンを設定してください。Callside と同じこのコンピューターで動作するためです。',
  'phone.asterisk.2':
    'HTTP フックには、このコンピューターからしか接続できません。サーバーが別の場所にある場合は、マネージャーインターフェイスを監視して着信を通知する小さなプログラムがこのコンピューターに必要です。',
  'phone.asterisk.3': 'Callside で HTTP フックをオンにし、トークンをコピーします。',
  'phone.asterisk.4': '下の行のように各通話を通知します。TOKEN の部分はトークンに置き換えます。',
  'phone.asterisk.name':
    'プログラムを実行する行に CALLERID(name) を絶対に入れないでください。名前は発信者が自由に決められます。FILTER は番号を数字だけにします。',
  'phone.asterisk.token': 'トークンはダイヤルプランに残り、実行中はプロセスの一覧にも表示されます。',
  'phone.asterisk.superfecta':
    'FreePBX の Superfecta は、名前のわかる発信者についてのみ、サーバーから送信します。このコンピューターには届きません。',

  'phone.other.tested':
    'Callside 自体のテストで使っている方法です: プログラム、リンク、Debian の Chromium でのブリッジページ、HTTP フック。',
  'phone.other.1':
    '着信時にプログラムを実行できる場合は、プログラムの行を使います。NUMBER の部分は、その電話システムで番号を表す語に置き換えます。',
  'phone.other.2':
    'アドレスを開ける場合は、リンクを使います。https でなければならない場合は、ブリッジページのアドレスを使います。',
  'phone.other.3':
    'このコンピューターからリクエストを送信できる場合、または小さなプログラムを作れる場合は、HTTP フックを使います。',
  'phone.other.4': 'どれもできない場合は、番号をコピーするか、選択してショートカットを押します。',
  'phone.other.desk-phones':
    'アクション URL を持つ卓上電話機は、HTTP フックに接続できません。安全のため、このコンピューターからの接続だけを受け付けています。',
}
