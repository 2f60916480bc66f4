import type { Hono } from 'hono'
import type { SampleEnv } from './behaviour'
import { identityKey } from './identity-graph'
import { namespaces } from './organisation'
import type { SampleStore } from './store'

const path = '/data/core/ups/previewsamplestatus'

/** Preview sample status (profile.yaml): how much is stored, and under which namespaces people can be found. */
export function addPreviewRoutes(app: Hono<SampleEnv>, store: SampleStore): void {
  app.get(path, (c) => {
    const fragments = store.records().filter(({ kind }) => kind === 'profile').length
    return c.json({
      numRowsToRead: String(fragments),
      sampleJobRunning: { status: false, submissionTimestamp: '' },
      docCount: String(fragments),
      totalFragmentCount: fragments,
      lastSuccessfulBatchTimestamp: '',
      streamingDriven: 'true',
      totalRows: String(store.records().length),
      status: 'TASK_FINISHED',
      samplingRatio: 1,
      mergeStrategy: 'timestampOrdered_auto',
      lastSampledTimestamp: sampledAt(),
    })
  })

  app.get(`${path}/report/namespace`, (c) => {
    const fragments = store.records().filter(({ kind }) => kind === 'profile')
    const data = namespaces.map(({ id, code }) => {
      const keys = fragments.flatMap(({ identities }) => identities.filter(({ namespace }) => namespace === code))
      const ids = new Set(keys.map(identityKey)).size
      const share = ids / Math.max(1, fragments.length)
      return {
        value: String(id),
        code,
        fullIDsFragmentCount: keys.length,
        fullIDsCount: ids,
        fullIDsPercentage: share,
        sampleCount: ids,
        samplePercentage: share,
        reportTimestamp: sampledAt(),
      }
    })
    return c.json({ data, reportTimestamp: sampledAt() })
  })
}

/** The last midnight, written as the platform writes times here. */
function sampledAt(): string {
  return `${new Date().toISOString().slice(0, 10)} 00:00:00.000000`
}
