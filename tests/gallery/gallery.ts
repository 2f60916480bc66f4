import { z } from 'zod'
import { stopClock } from './clock'

// Before anything that makes a schema: the content security policy forbids code from text.
z.config({ jitless: true })
stopClock()

const asked = new URLSearchParams(location.search)
const id = asked.get('state')
if (id === null) void import('./overview').then(({ showOverview }) => showOverview())
else void import('./show').then(({ showState }) => showState(id, asked.get('lang') ?? 'en-GB'))
