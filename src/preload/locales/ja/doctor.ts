import type { enDoctor } from '../en-doctor'
import type { Texts } from '../translate'

/** What the doctor checks, finds and advises, in Japanese. */
export const doctor: Texts<keyof typeof enDoctor> = {
  'doctor.name.settings': '設定',
  'doctor.name.keychain': 'キーチェーン',
  'doctor.name.network': 'ネットワーク',
  'doctor.name.token': 'サインイン',
  'doctor.name.permissions': '権限',
  'doctor.name.sandbox': 'サンドボックス',
  'doctor.name.namespaces': 'ID 名前空間',
  'doctor.name.merge-policy': '結合ポリシー',
  'doctor.name.capabilities': '組織で使える機能',
  'doctor.name.edge': 'エッジ照会',
  'doctor.name.usage': '使用状況',
  'doctor.name.lookup': '照会テスト',

  'doctor.unchecked': '未確認: 先の確認で問題が見つかりました。',
  'doctor.more': { other: '他 {count} 件' },

  'doctor.told.no-answer': '{host} から応答がありません: {what}。',
  'doctor.told.not-sent': '{host} は信頼されていないため、何も送信していません。',
  'doctor.told.answered': 'プラットフォームの応答: {what}。',
  'doctor.told.platform': 'プラットフォーム',
  'doctor.told.address': 'アドレス',

  'doctor.advice.403025':
    '組織 ID を確認し、資格情報に Experience Platform の製品プロファイルがあることを確認してください。',
  'doctor.advice.certificate':
    'ネットワークで TLS が検査されている可能性があります。IT 部門に依頼して、その認証局をシステムの証明書ストアに追加するか、マシンポリシーの connection.certificateFile に指定してください。',
  'doctor.advice.captive-portal': 'ブラウザーでネットワークにサインインしてから、もう一度診断してください。',
  'doctor.advice.proxy':
    'プロキシのアドレスと、プロキシが Adobe のホストへの通信を許可していることを確認してください。',
  'doctor.advice.proxy-sign-in':
    'プロキシのサインイン情報をキーチェーンに保存してください。サービスは Callside、アカウントは proxy/<host>、値は name:password の形式です。',
  'doctor.advice.circuit-open': '失敗が続くと Callside は一時停止します。少し待ってから、もう一度診断してください。',
  'doctor.advice.host':
    'Adobe のホストを使用するか、マシンポリシーの connection.trustedHosts にホストを指定してください。',
  'doctor.advice.ENOTFOUND': 'connection.endpoints のアドレス、DNS、および必要な場合はプロキシを確認してください。',
  'doctor.advice.no-secret': 'Callside を起動して接続し直してください。',
  'doctor.advice.too-large': '取得するフィールドを減らしてください: lookup.fields を "view" に設定します。',
  'doctor.advice.credentials-rejected':
    'Adobe Developer Console でクライアント ID とクライアントシークレットを確認してから、接続し直してください。',
  'doctor.advice.not-permitted': '必要な権限のあるロールに資格情報を追加するよう、管理者に依頼してください。',
  'doctor.advice.not-licensed': '組織にこの API のライセンスがあるか、Adobe のアカウントチームに問い合わせてください。',
  'doctor.advice.merge-policy': 'lookup.mergePolicyId に組織の結合ポリシーを設定してください。',
  'doctor.advice.unreachable': '{host} へのネットワーク、プロキシ、ファイアウォールを確認してください。',
  'doctor.advice.rate-limited': '少し待ってから、もう一度診断してください。',
  'doctor.advice.other':
    'もう一度診断してください。解消しない場合は、コードとリクエスト ID を Adobe サポートに伝えてください。',

  'doctor.settings.broken': 'settings.json: {detail}',
  'doctor.settings.broken.advice':
    'ファイルを修正するか、Callside を起動してください。ファイルは別に保管され、既定値で動作します。',
  'doctor.settings.policy.advice': 'ポリシーファイルとその書き込み権限を修正するよう、管理者に依頼してください。',
  'doctor.settings.refused-host': 'settings.json の接続先 {host} は信頼されていません。そこには何も送信していません。',
  'doctor.settings.certificate':
    'マシンポリシーで指定された証明書ファイルを読み取れませんでした。その証明書は信頼されません。',
  'doctor.settings.certificate.advice':
    'connection.certificateFile を修正するか、このユーザーがファイルを読み取れるようにするよう、管理者に依頼してください。',
  'doctor.settings.none': '接続が設定されていません。',
  'doctor.settings.none.advice': 'Callside を起動して接続してください。',
  'doctor.settings.sample': 'このコンピューターのサンプルプラットフォームに接続しています。',
  'doctor.settings.connected': '{organization} に接続しています。サンドボックスは {sandbox} です（{hosts}）。',

  'doctor.keychain.sample': 'サンプルプラットフォームでは、シークレットの保存は不要です。',
  'doctor.keychain.nothing': 'まだ何も保存されていません。',
  'doctor.keychain.good': 'クライアントシークレットはキーチェーンにあります。',
  'doctor.keychain.memory': 'クライアントシークレットは今回の実行中のみ保持されます。',
  'doctor.keychain.locked': 'キーチェーンがロックされています。',
  'doctor.keychain.locked.advice': 'ロックを解除して、もう一度お試しください。',
  'doctor.keychain.unavailable': '応答するキーチェーンがありません。',
  'doctor.keychain.unavailable.advice': 'デスクトップのキーチェーンサービス（libsecret）を起動してください。',
  'doctor.keychain.missing': 'これらのホスト用のクライアントシークレットが保存されていません。',

  'doctor.usage.calls': {
    other: 'このコンピューターでのプロファイル呼び出しは、今日 {count} 回、今月 {month} 回です。',
  },
  'doctor.usage.limits': '照会の上限は、1 分あたり {minute} 回、1 時間あたり {hour} 回、1 日あたり {day} 回です。',

  'doctor.network.direct': 'リクエストはプロキシを通さず、直接送信されます。',
  'doctor.network.proxy': 'リクエストはプロキシ {proxy} を経由します。',
  'doctor.network.no-certificate': '証明書は確認できませんでした。',
  'doctor.network.certificate': '{host} の証明書の発行者は {issuer}、有効期限は {until} です。',
  'doctor.network.certificate-ended': '{host} の証明書（発行者 {issuer}）は {until} に期限が切れました。',
  'doctor.network.certificate.advice':
    '期限が切れる前に証明書を更新するよう、プロキシまたはホストの管理者に依頼してください。',
  'doctor.network.clock-unknown': '時計を比較できませんでした。',
  'doctor.network.clock-good': '時計はプラットフォームと合っています。',
  'doctor.network.clock-ahead.seconds': {
    other: 'このコンピューターの時計は、プラットフォームより {count} 秒進んでいます。',
  },
  'doctor.network.clock-ahead.minutes': {
    other: 'このコンピューターの時計は、プラットフォームより {count} 分進んでいます。',
  },
  'doctor.network.clock-behind.seconds': {
    other: 'このコンピューターの時計は、プラットフォームより {count} 秒遅れています。',
  },
  'doctor.network.clock-behind.minutes': {
    other: 'このコンピューターの時計は、プラットフォームより {count} 分遅れています。',
  },
  'doctor.network.clock.advice': 'このコンピューターの時計を合わせるか、タイムサーバーと同期してください。',

  'doctor.token.good': 'アクセストークンが発行されました。',

  'doctor.permissions.unread': '資格情報の権限を読み取れませんでした。',
  'doctor.permissions.unread.advice': '資格情報のロールを、ドキュメントの一覧と手作業で照合してください。',
  'doctor.permissions.good': '資格情報には照会に必要な権限だけがあります。',
  'doctor.permissions.lacking': '資格情報に不足している権限: {names}。',
  'doctor.permissions.lacking.advice': '「権限」で、資格情報のロールに次を追加してください: {names}。',
  'doctor.permissions.optional': '任意: {names}。',
  'doctor.permissions.too-much': '資格情報に照会以外の権限があります: {names}。',
  'doctor.permissions.too-much.advice':
    '資格情報が盗まれても何も変更されないよう、これらの権限をロールから外してください。',
  'doctor.permissions.without.graph': '{name} がないと、リンクされた ID は表示されません。',
  'doctor.permissions.without.policies': '{name} がないと、この診断では結合ポリシーを確認できません。',
  'doctor.permissions.without.sandboxes': '{name} がないと、この診断ではサンドボックスを確認できません。',

  'doctor.sandbox.good': 'サンドボックス {name} は存在し、有効です。',
  'doctor.sandbox.missing': '資格情報からサンドボックス {name} を参照できません。',
  'doctor.sandbox.missing.advice':
    '参照できるもの: {names}。connection.sandbox を設定するか、資格情報のロールにサンドボックスを追加してください。',
  'doctor.none': 'なし',

  'doctor.namespaces.missing': '組織にない名前空間: {names}。',
  'doctor.namespaces.missing.advice': 'lookup.identities に、組織で電話番号を保持している名前空間を設定してください。',
  'doctor.namespaces.good': 'すべての名前空間が存在します: {names}。',
  'doctor.namespaces.spelled': '{code}（設定では {asked}）',
  'doctor.namespaces.profiles': { other: '{name}（プロファイル {count} 件）' },
  'doctor.namespaces.uncounted': '名前空間ごとのプロファイル数を読み取れませんでした。',
  'doctor.namespaces.empty.advice':
    'プラットフォームの日次レポートによると、{names} の ID を持つプロファイルはありません。そのため、この名前空間では誰も見つかりません。',
  'doctor.namespaces.strangers.advice':
    'lookup.personNamespaces に、組織にない {names} が指定されています。誤って結合されたプロファイルの顧客を区別できません。',

  'doctor.policies.all': '組織にあるもの: {names}。',
  'doctor.policies.none': 'プロファイル用はなし',
  'doctor.policies.no-default': '既定の結合ポリシーを確認できません。',
  'doctor.policies.no-default.advice': 'lookup.mergePolicyId に結合ポリシーを設定してください。',
  'doctor.policies.missing': '結合ポリシー {id} はありません。',
  'doctor.policies.missing.advice':
    'lookup.mergePolicyId を修正してください。プロファイル用の結合ポリシーである必要があります。',
  'doctor.policies.apart-missing.advice': 'lookup.unstitchedMergePolicyId を修正してください。',
  'doctor.policies.apart-joins': 'lookup.unstitchedMergePolicyId の結合ポリシー {name} は ID を結合します。',
  'doctor.policies.apart-joins.advice': 'ID ステッチが「なし」の結合ポリシーを指定してください。',
  'doctor.policies.default': '照会では、組織の既定の結合ポリシー {name} を使用します。',
  'doctor.policies.named': '照会では、組織の既定ではなく、結合ポリシー {name} を使用します。',
  'doctor.policies.unjoined': 'ID を結合しないため、番号そのものに保存された情報だけが表示されます。',
  'doctor.policies.apart': '誤って結合されたプロファイルは、{name} で切り分けます。',
  'doctor.policies.not-on-edge': 'エッジでは有効になっていません。',
  'doctor.policies.not-on-edge.advice':
    'エッジはハブとは別のポリシーで応答します。このポリシーをエッジで有効にするか、有効になっているものを指定してください。',

  'doctor.capabilities.hub': 'ハブのプロファイル: {state}。',
  'doctor.capabilities.events': 'イベント: {state}。',
  'doctor.capabilities.audiences': 'オーディエンス名: {state}。',
  'doctor.capabilities.identityGraph': 'リンクされた ID: {state}。',
  'doctor.capabilities.datasets': 'データセット名: {state}。',
  'doctor.capabilities.edge': 'エッジのプロファイル: {state}。',
  'doctor.capabilities.yes': '利用可',
  'doctor.capabilities.no': '利用不可',
  'doctor.capabilities.unknown': '不明',
  'doctor.capabilities.unknown-why': '不明（{why}）',
  'doctor.capabilities.learnt': '{state}（{at} UTC に確認）',
  'doctor.capabilities.unconfirmed': '{state}（{at} UTC に確認、今回は未確認: {why}）',
  'doctor.capabilities.no-hub.advice':
    '権限に問題がない場合は、Adobe のアカウントチームに問い合わせてください。API によるプロファイルの照会には、Real-Time CDP Ultimate と機能の有効化が必要な場合があります。',
  'doctor.capabilities.edge-alone': '発信者はエッジのみで照会されます。',
  'doctor.capabilities.doubt.advice': '一部の項目は確認できませんでした。',
  'doctor.capabilities.unclear.advice': 'ハブから明確な応答がありませんでした。もう一度診断してください。',

  'doctor.edge.off': 'エッジ照会はオフです。',
  'doctor.edge.no-datastream': 'エッジ照会はオン（{mode}）ですが、データストリームが指定されていません。',
  'doctor.edge.no-datastream.advice':
    'connection.edge.datastreamId に、Adobe Experience Platform サービスを追加したデータストリームの ID を設定してください。',
  'doctor.edge.no-policy': 'データストリームは応答しましたが、エッジで有効な結合ポリシーがありません。',
  'doctor.edge.no-policy.advice':
    '結合ポリシーをエッジで有効にし、宛先のオーディエンスでその結合ポリシーを使用してください。',
  'doctor.edge.good': 'データストリームが照会に応答しました（{mode}）。',
  'doctor.edge.active': 'エッジで有効: {names}。',
  'doctor.edge.recorded': 'この呼び出しは、内容のないイベントとして記録された可能性があります。',
  'doctor.edge.no-lookup': 'データストリームは応答しましたが、照会は行われません。',
  'doctor.edge.no-lookup.advice':
    'データストリームで「パーソナライゼーションの宛先」（Personalization Destinations）をオンにし、「属性を使用したカスタムパーソナライゼーション」（Custom Personalization With Attributes）の宛先に接続してください。',
  'doctor.edge.no-write.advice':
    '資格情報のロールに、データストリームのサンドボックスへの書き込みアクセス権を付与してください。',
  'doctor.edge.bad-request.advice': 'connection.edge.datastreamId と、照会する名前空間を確認してください。',

  'doctor.lookup.good': '架空の番号の照会に応答がありました。',

  'doctor.policy.not-opened': 'マシンポリシーは適用されません: 開けません。',
  'doctor.policy.not-a-file': 'マシンポリシーは適用されません: ファイルではありません。',
  'doctor.policy.not-owned': 'マシンポリシーは適用されません: 所有者が管理者ではありません。',
  'doctor.policy.writable': 'マシンポリシーは適用されません: 他のユーザーが書き込めます。',
  'doctor.policy.folder-writable': 'マシンポリシーは適用されません: 他のユーザーが書き込めるフォルダーにあります。',
  'doctor.policy.too-large': 'マシンポリシーは適用されません: サイズが大きすぎます。',
  'doctor.policy.not-read': 'マシンポリシーは適用されません: 読み取れません。',
  'doctor.policy.not-json': 'マシンポリシーは適用されません: JSON ではありません。',
  'doctor.policy.wrong': 'マシンポリシーは適用されません: {at} に誤りがあります。',
  'doctor.policy.root': 'ルート',
  'doctor.policy.kept': '以前の内容が引き続き有効です。',
  'doctor.policy.refused': 'ポリシーでロックされる設定は有効になっていません。',
}
