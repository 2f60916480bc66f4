import type { enProblems } from '../en-problems'
import type { Texts } from '../translate'

/** The words on what went wrong, in Japanese. */
export const problems: Texts<keyof typeof enProblems> = {
  'problem.not-configured.title': 'Callside はまだ接続されていません',
  'problem.not-configured.meaning': 'Experience Platform への接続設定が完了していないため、照会していません。',
  'problem.not-configured.todo': '「接続」を開いて、不足している項目を入力してください。',
  'problem.not-configured.whom': '組織 ID、クライアント ID、クライアントシークレットは IT 部門にお問い合わせください。',

  'problem.credentials-rejected.title': '資格情報が拒否されました',
  'problem.credentials-rejected.meaning':
    'Callside が送信したクライアント ID とシークレットを Adobe が受け付けませんでした。',
  'problem.credentials-rejected.todo': 'クライアント ID を確認し、クライアントシークレットを入力し直してください。',
  'problem.credentials-rejected.whom':
    'シークレットが更新されたかどうかは、IT 部門が Adobe Developer Console で確認できます。',

  'problem.not-permitted.title': 'この資格情報には権限がありません',
  'problem.not-permitted.meaning':
    'Adobe は資格情報を認識していますが、ここで顧客プロファイルを読み取る権限がありません。',
  'problem.not-permitted.todo': '権限を依頼してください。権限が付与されるまでは、再試行しても解決しません。',
  'problem.not-permitted.whom':
    'IT 部門が、「プロファイルの表示」（View Profiles）権限のあるロールに資格情報を追加できます。',

  'problem.not-licensed.title': 'このライセンスではプロファイルを照会できません',
  'problem.not-licensed.meaning':
    '照会した機能のライセンスが組織にないと Adobe が応答しました。顧客についての情報ではありません。',
  'problem.not-licensed.todo': 'ご自身で対処できることはありません。再試行しても解決しません。',
  'problem.not-licensed.whom': 'ライセンスの範囲は、管理者から Adobe のアカウントチームに問い合わせることができます。',

  'problem.limit-reached.title': '照会の上限に達しました',
  'problem.limit-reached.meaning': '顧客データの保護のため、Callside は一定の回数で照会を停止します。',
  'problem.limit-reached.todo': '当面はカードなしで対応してください。時間が経つと再び照会できます。',
  'problem.limit-reached.whom': '上限は IT 部門が設定しています。',

  'problem.merge-policy.title': '結合ポリシーが使用できません',
  'problem.merge-policy.meaning': 'Callside に指定されている結合ポリシーを、プラットフォームが認識できません。',
  'problem.merge-policy.todo': 'ご自身で対処できることはありません。再試行しても解決しません。',
  'problem.merge-policy.whom': 'IT 部門が Callside の設定の「mergePolicyId」を修正できます。',

  'problem.too-many-identities.title': 'この番号に結び付いた ID が多すぎます',
  'problem.too-many-identities.meaning':
    'プラットフォームでは、これほど多くのレコードを 1 つのプロファイルに結合できません。共用回線でよく起こります。',
  'problem.too-many-identities.todo': '電話の相手を確認し、別の方法で検索してください。',
  'problem.too-many-identities.whom': 'データ部門がこの番号の ID グラフを調べることができます。',

  'problem.rate-limited.title': 'プラットフォームが混み合っています',
  'problem.rate-limited.meaning': '組織から一度に受け付けられる数を超えるリクエストが送信されました。',
  'problem.rate-limited.todo': '少し待ってから、もう一度お試しください。',
  'problem.rate-limited.whom': '頻繁に起こる場合は、IT 部門に連絡してください。',

  'problem.unreachable.title': 'プラットフォームに接続できません',
  'problem.unreachable.meaning':
    '使用できる応答がありませんでした。ネットワーク、プロキシ、またはサービスが停止している可能性があります。',
  'problem.unreachable.todo': 'オンラインであることを確認してから、もう一度お試しください。',
  'problem.unreachable.whom':
    '他のページが開ける場合は、ファイアウォールがホストを遮断していないか IT 部門に確認してください。',

  'problem.timeout.title': 'プラットフォームの応答に時間がかかりすぎました',
  'problem.timeout.meaning': '時間内に応答がなかったため、待機を終了しました。',
  'problem.timeout.todo': 'もう一度お試しください。次はすぐに応答することがよくあります。',
  'problem.timeout.whom': '頻繁に起こる場合は、IT 部門に連絡してください。',

  'problem.unexpected-response.title': 'プラットフォームの応答を解釈できませんでした',
  'problem.unexpected-response.meaning': 'Callside が読み取れない応答が返されたため、何も表示していません。',
  'problem.unexpected-response.todo': 'もう一度お試しください。',
  'problem.unexpected-response.whom': '解消しない場合は、下のコードとリクエストを IT 部門に伝えてください。',

  'problem.code.401013': 'Adobe の応答 401013: アクセストークンが無効です。次の試行で新しいトークンを取得します。',
  'problem.code.403000': 'Adobe の応答 403000: クライアント ID（API キー）が届いていません。',
  'problem.code.403003': 'Adobe の応答 403003: このクライアント ID（API キー）は登録されていません。',
  'problem.code.403010': 'Adobe の応答 403010: アクセストークンが届いていません。',
  'problem.code.403025':
    'Adobe の応答 403025: この資格情報には、この組織の製品プロファイルがありません。顧客についての情報ではありません。',
  'problem.code.400003': 'Adobe の応答 400003: 組織 ID がありません。',
  'problem.code.unknown-sandbox': 'この名前のサンドボックスは、資格情報から参照できません。',
  'problem.code.no-secret': 'これらのアドレス用のクライアントシークレットが保存されていません。',
  'problem.code.host': 'Adobe のものではないアドレスがあるため、そこには何も送信していません。',
  'problem.code.answered-by-another-policy':
    '指定したものとは別の結合ポリシーで応答が返されたため、何も表示していません。',
  'problem.code.not-the-platform': 'このアドレスで応答したのは Experience Platform ではありません。',
  'problem.code.invalid_client':
    'このクライアント ID とクライアントシークレットの組み合わせは Adobe に受け付けられません。',
  'problem.code.invalid_scope': 'Adobe に受け付けられないスコープがあります。',

  'problem.code.not-at-edge.title': 'エッジにこの発信者の情報はありません',
  'problem.code.not-at-edge':
    'ハブでの照会はライセンスに含まれていないため、エッジのみに照会しました。エッジは、アクティビティのないプロファイルを 14 日間だけ保持します。そのため、発信者が顧客である可能性は残っています。',
  'problem.code.not-at-edge.todo': '電話の相手を確認し、別の方法で検索してください。',

  'problem.code.circuit-open.title': '次の照会まで待機しています',
  'problem.code.circuit-open': '連続して応答がなかったため、しばらくの間は何も送信しません。',
  'problem.code.circuit-open.todo': 'ボタンが使えるようになったら、もう一度お試しください。',
  'problem.code.captive-portal.title': '先にネットワークへのサインインが必要です',
  'problem.code.captive-portal': 'プラットフォームの代わりに、ネットワークのサインインページが応答しました。',
  'problem.code.captive-portal.todo':
    'ブラウザーで任意のページを開き、ネットワークにサインインしてから、もう一度お試しください。',
  'problem.code.captive-portal.whom': 'サインインページが表示されない場合は、IT 部門に問い合わせてください。',
  'problem.code.certificate.title': '接続を信頼できません',
  'problem.code.certificate':
    '提示された証明書は、このコンピューターが信頼する認証局のものではないため、何も送信していません。',
  'problem.code.certificate.todo': 'ご自身で対処できることはありません。再試行しても解決しません。',
  'problem.code.certificate.whom': 'IT 部門が、ネットワーク独自の認証局を Callside に設定できます。',
  'problem.code.proxy-sign-in.title': 'プロキシへのサインインが必要です',
  'problem.code.proxy-sign-in':
    'ネットワークのプロキシが名前とパスワードを求めています。保存されていないか、受け付けられませんでした。',
  'problem.code.proxy-sign-in.todo':
    'プロキシのサインイン情報を、このコンピューターのキーチェーンに保存してもらってください。',
  'problem.code.proxy-sign-in.whom': 'プロキシとサインイン情報は IT 部門に問い合わせてください。',
  'problem.code.proxy.title': 'プロキシがリクエストを転送しませんでした',
  'problem.code.proxy':
    'このネットワークからのリクエストはプロキシを通りますが、プロキシがプラットフォームに接続しませんでした。',
  'problem.code.proxy.whom': '解消しない場合は、プロキシについて IT 部門に問い合わせてください。',
  'problem.code.too-large': '応答が Callside の受け付ける大きさを超えていたため、破棄しました。',
  'problem.code.ENOTFOUND':
    'ホスト名が見つかりませんでした。コンピューターがオフラインか、アドレスに誤りがある可能性があります。',
  'problem.code.EAI_AGAIN': 'ホスト名を解決できませんでした。コンピューターがオフラインの可能性があります。',
  'problem.code.ECONNREFUSED': 'ホストは見つかりましたが、このアドレスでは接続を受け付けていません。',
  'problem.code.ECONNRESET': '応答をすべて受信する前に接続が切れました。',
  'problem.code.ENETUNREACH': 'このネットワークからホストへの経路がありません。',
  'problem.code.EHOSTUNREACH': 'このネットワークからホストへの経路がありません。',
  'problem.code.per-minute': 'この 1 分間の照会回数を使い切りました。上限は顧客データを保護するためのものです。',
  'problem.code.per-hour': 'この 1 時間の照会回数を使い切りました。上限は顧客データを保護するためのものです。',
  'problem.code.per-day': '今日の照会回数を使い切りました。上限は顧客データを保護するためのものです。',
  'problem.code.links': 'リンクから照会を開始できるのは 2 秒に 1 回までです。今回は早すぎました。',
  'problem.code.links.title': 'リンクからの照会が多すぎます',
  'problem.code.links.todo': '少し待ってから、もう一度お試しください。',

  'problem.action.connection': '「接続」を開く',
  'problem.retry-in': '{time}後に再試行',
  'problem.possible-again': '{time} に再び可能になります。',
  'problem.after': '{time}で打ち切り',
  'problem.detail.code': 'コード',
  'problem.detail.status': 'ステータス',
  'problem.detail.request': 'リクエスト',
  'problem.detail.host': 'ホスト',
}
